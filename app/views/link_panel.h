// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gestures/file_names.h"
#include "jobs/background.h"
#include "links/chain.h"
#include "links/link_entry.h"

#include <QScrollArea>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;
class QVBoxLayout;

namespace linkwright {

class ChainPicture;
class ElidedLabel;

/// What is known of the one selected entry: for a link a sentence on how it is, the way it leads, its raw text, and
/// what can be done; for anything else kind and size.
class LinkPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit LinkPanel(FileSystem &files, QWidget *parent = nullptr);

    void addDeed(QAction *action); // a button, in this order, for links

    void showNothing(const QString &why);
    void showEntry(const NativePath &folder, const Entry &entry);

    QString sentence() const;
    /// Of a file with several names: the button that looks for them, what it found, and what it did not.
    QToolButton *namesButton() const { return m_findNames; }
    const QListWidget &names() const { return *m_names; }
    QString namesNote() const;

Q_SIGNALS:
    void chainShown();
    void namesShown();

private:
    // link_panel_layout.cpp
    QWidget *makeContents();
    QLayout *makeHead();
    QLayout *makeHealth();
    QLayout *makeTarget();
    void makeLinkPart();
    void makeNamesPart();

    void showTarget(const LinkPart &link);
    void showVerdict(const Verdict &verdict);
    void showChain(const Result<Chain> &chain);
    void copyTarget();
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
    QLineEdit *m_target = nullptr;
    ChainPicture *m_chain = nullptr;
    QVBoxLayout *m_deeds = nullptr;
    QWidget *m_namesPart = nullptr; // of files with several names
    QToolButton *m_findNames = nullptr;
    QListWidget *m_names = nullptr;
    QLabel *m_namesNote = nullptr;
    QLabel *m_nothing = nullptr;
    QWidget *m_something = nullptr;
};

} // namespace linkwright
