// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/other_texts.h"
#include "dialogs/preview.h"

#include <QWidget>

#include <map>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace linkwright {

class PathEdit;

/// What one link points to, as a text that can be edited in place. What the link would be is told while one types, and
/// nothing is written before it is applied. A text that was typed and not applied stays with its link: it is there
/// again when the link is shown again, as long as the window is open.
class TargetEditor : public QWidget
{
    Q_OBJECT

public:
    explicit TargetEditor(FileSystem &files, QWidget *parent = nullptr);

    /// The link at a place, and what it stores now. What is being typed for it stays.
    void show(const NativePath &place, const LinkTarget &stored);
    /// Nothing is applied while something else is being changed.
    void setBusy(bool busy);
    bool isEdited() const;

    PathEdit &field() const { return *m_field; }
    QPushButton &applyButton() const { return *m_apply; }
    QPushButton &revertButton() const { return *m_revert; }
    QToolButton &convertButton() const { return *m_convert; } // to relative, or to absolute
    QToolButton &tidyButton() const { return *m_tidy; }
    QToolButton &straightButton() const { return *m_straight; }
    QString verdict() const; // of what is typed; empty while it is what is stored
    bool isPending() const { return m_preview.isPending(); }

    void apply();
    void revert();

Q_SIGNALS:
    void applyWanted(const linkwright::RetargetRequest &request);
    void told(); // what the text would come to

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A text that is not applied, and what the link stored when it was begun.
    struct Draft
    {
        std::string text;
        LinkTarget expected;
    };

    // target_editor_layout.cpp
    void build();
    QLayout *makeField();
    QLayout *makeWaysToWrite();
    void makeVerdict();

    void keepDraft();
    void put(const LinkTarget &text);
    void textChanged();
    void askAgain(); // about another text
    void ask();
    void fill(const OtherTexts::Text &text);
    void brought(const NativePath &place);
    void copyText() const;

    // target_editor_verdict.cpp
    void answered(const Preview &preview);
    void forgetVerdict();
    void showVerdict(const QString &sentence, const QPixmap &icon);
    void refuse(const QString &why);
    void allowApply(const QString &reasonAgainst);
    void offerWays();
    void offer(QToolButton &button, const OtherTexts::Text &text, const QString &soAlready);

    FileSystem &m_files;
    NativePath m_place; // empty before the first
    LinkTarget m_stored;
    LinkTarget m_expected; // what the text that is being typed was begun from
    std::map<NativePath, Draft> m_drafts;
    LivePreview m_preview;
    std::shared_ptr<OtherTexts> m_asked; // is filled in a thread until it is answered
    std::shared_ptr<const OtherTexts> m_others; // of the text in the field; null: not known yet
    BackgroundTask m_write;
    bool m_busy = false;
    bool m_allowed = false;
    bool m_applyWhenAnswered = false; // Return was faster than the answer
    QString m_shownVerdict;

    PathEdit *m_field = nullptr;
    QWidget *m_edit = nullptr; // what is only there while something is typed
    QLabel *m_icon = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_revert = nullptr;
    QToolButton *m_convert = nullptr;
    QToolButton *m_tidy = nullptr;
    QToolButton *m_straight = nullptr;
};

} // namespace linkwright
