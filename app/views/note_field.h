// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "store/note_book.h"

#include <QTimer>
#include <QWidget>

#include <deque>
#include <map>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace linkwright {

/// What a link is for, as a person wrote it. Read and written in threads; written when one pauses or goes elsewhere.
/// What could not be written stays here, with its link, is said, and is tried again.
class NoteField : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype mostLetters = 4000;

    explicit NoteField(NativePath journal, QWidget *parent = nullptr);
    NoteField(const NoteField &) = delete;
    NoteField &operator=(const NoteField &) = delete;
    ~NoteField() override;

    /// The link at a place in a physical folder. Reads its note, unless somebody is just writing one.
    void show(const NativePath &place);
    /// No link, or none that is known yet.
    void clear();
    /// What is typed and not written yet.
    void save();

    const NativePath &place() const { return m_place; } // empty: no link is known
    QPlainTextEdit &edit() const { return *m_edit; }
    QString trouble() const;

Q_SIGNALS:
    void shown(); // the note of a link was read, or could not be
    /// `first`: there was no note on any link before.
    void saved(const linkwright::NativePath &place, bool first);
    void savingFailed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void read();
    void read(const Result<std::string> &note);
    void textChanged();
    bool isEdited() const;
    void writeNext();
    void written(const NativePath &place, const QString &text, const Result<bool> &result);
    void say(const QString &trouble);

    NativePath m_journal;
    NativePath m_place; // empty: none
    QString m_known; // what is written, as far as we know
    std::map<NativePath, QString> m_unwritten;
    std::deque<NativePath> m_waiting; // of those, what is to be written next
    BackgroundTask m_reading;
    BackgroundTask m_writing;
    QTimer m_pause;
    QPlainTextEdit *m_edit = nullptr;
    QWidget *m_troublePart = nullptr;
    QLabel *m_trouble = nullptr;
    QToolButton *m_again = nullptr;
};

} // namespace linkwright
