// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/planner.h"
#include "gestures/file_names.h"
#include "jobs/background.h"
#include "links/link_entry.h"
#include "views/look_at_link.h"

#include <QWidget>

#include <cstdint>
#include <utility>

class QAction;
class QFormLayout;
class QLabel;
class QListWidget;
class QToolButton;
class QVBoxLayout;

namespace linkwright {

class ChainPicture;
class CureFinder;
class ElidedLabel;
class NoteField;
class TargetEditor;

/// What is known of the one selected entry: for a link a sentence on how it is, its raw text to be edited, the way it
/// leads, its times and owner, a note on what it is for; for anything else kind and size. What can be done with a link
/// stands below, in sight however long all that is.
class LinkPanel : public QWidget
{
    Q_OBJECT

public:
    /// `journal`: the file in which notes are kept.
    LinkPanel(FileSystem &files, NativePath journal, QWidget *parent = nullptr);

    enum class WhenUnfit : std::uint8_t { Grey, Hidden };
    void addDeed(QAction *action, WhenUnfit whenUnfit); // a button, in this order, for links

    void showNothing(const QString &why);
    void showEntry(const NativePath &folder, const Entry &entry);
    /// Nothing is applied while something else is being changed.
    void setBusy(bool busy);
    /// Another window or program may have written another, or this one may have moved it.
    void reloadNote();

    QString sentence() const;
    TargetEditor &target() const { return *m_target; }
    const ChainPicture &chain() const { return *m_chain; }
    NoteField &note() const { return *m_note; }
    CureFinder &cures() const { return *m_cures; }
    QStringList facts() const; // "Owner: somebody"
    /// Of a file with several names: the button that looks for them, what it found, and what it did not.
    QToolButton *namesButton() const { return m_findNames; }
    const QListWidget &names() const { return *m_names; }
    QString namesNote() const;

Q_SIGNALS:
    void chainShown();
    void placeWanted(const linkwright::NativePath &place); // in the window
    void retargetWanted(const linkwright::RetargetRequest &request);
    void noteSaved(bool first); // the first of all
    void checkWanted(const linkwright::NativePath &link); // what may be well by now
    void namesShown();

private:
    // link_panel_layout.cpp
    QWidget *makeScrolled(QWidget *contents);
    QWidget *makeContents(NativePath journal);
    QLayout *makeHead();
    QLayout *makeHealth();
    QToolButton *makeCheckAgain();
    void makeLinkPart(NativePath journal);
    void makeNamesPart();
    QWidget *makeDeeds();

    void showLink(const LinkPart &link);
    void showVerdict(const Verdict &verdict);
    void check();
    void showSentence(const QString &sentence, const QString &brief);
    void showDetails(const Result<LinkDetails> &details);
    void showFacts(const LinkDetails &details);

    // link_panel_names.cpp
    void findNames();
    void forgetNames();
    void showNames(const Result<FileNames> &names);

    FileSystem &m_files;
    BackgroundTask m_look;
    BackgroundTask m_lookForNames;
    NativePath m_folder;
    Entry m_entry; // name empty: none
    QLabel *m_icon = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_kind = nullptr;
    QWidget *m_linkPart = nullptr;
    QLabel *m_healthIcon = nullptr;
    QLabel *m_sentence = nullptr;
    QString m_wholeSentence;
    QToolButton *m_checkAgain = nullptr;
    NativePath m_server; // that the link leads to and nobody asked for; empty: none
    TargetEditor *m_target = nullptr;
    ChainPicture *m_chain = nullptr;
    CureFinder *m_cures = nullptr; // of broken links
    std::pair<NativePath, LinkTarget> m_curesOf; // the link and text that they are for
    QFormLayout *m_facts = nullptr;
    NoteField *m_note = nullptr;
    NativePath m_noted; // the place whose note is shown; empty: none yet
    QWidget *m_deedPart = nullptr;
    QVBoxLayout *m_deeds = nullptr;
    QWidget *m_namesPart = nullptr; // of files with several names
    QToolButton *m_findNames = nullptr;
    QListWidget *m_names = nullptr;
    QLabel *m_namesNote = nullptr;
    QLabel *m_nothing = nullptr;
    QWidget *m_something = nullptr;
};

} // namespace linkwright
