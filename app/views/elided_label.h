// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace linkwright {

/// One line of text that gives way in its middle when there is no room: the end of a path matters as much as its
/// beginning. Always plain text; the whole of it is the tool tip when something is left out.
class ElidedLabel : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText)

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellWhatIsHidden();

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
};

/// A tool tip shows what looks like HTML as such; names must not be able to.
QString plainToolTip(const QString &text);

} // namespace linkwright
