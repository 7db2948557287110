// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/background.h"
#include "links/chain.h"
#include "links/link_entry.h"

#include <QScrollArea>

class QAction;
class QLabel;
class QLineEdit;
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

Q_SIGNALS:
    void chainShown();

private:
    // link_panel_layout.cpp
    QWidget *makeContents();
    QLayout *makeHead();
    QLayout *makeHealth();
    QLayout *makeTarget();
    void makeLinkPart();

    void showTarget(const LinkPart &link);
    void showVerdict(const Verdict &verdict);
    void showChain(const Result<Chain> &chain);
    void copyTarget();

    FileSystem &m_files;
    BackgroundTask m_look;
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
    QLabel *m_nothing = nullptr;
    QWidget *m_something = nullptr;
};

} // namespace linkwright
