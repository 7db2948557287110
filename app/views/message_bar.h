// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <cstdint>
#include <functional>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace linkwright {

class CloseButton;

/// One message above the table, in place of dialogs: a new one takes the place of the old, and it can be closed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { Information, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// `remedy`, when given, stands beside the text as a button.
    void tell(Kind kind, const QString &text, QAction *remedy = nullptr);
    /// What a person can choose: a button each, most of which close the message.
    struct Choice
    {
        QString text;
        std::function<void()> deed;
        bool keepsMessage = false; // it only shows more
    };
    void ask(Kind kind, const QString &text, const std::vector<Choice> &choices);
    /// Something goes on: how far it is, and how to end it early. Stands until the next message.
    void work(const QString &text, Choice stop);
    void showProgress(std::size_t done, std::size_t of);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addChoice(const QString &text);
    QColor accent() const;

    Kind m_kind = Kind::Information;
    QString m_told; // whole
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_row;
    QToolButton *m_remedy;
    std::vector<QToolButton *> m_choices;
    QProgressBar *m_progress;
    CloseButton *m_close;
};

} // namespace linkwright
