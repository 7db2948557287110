// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "views/entry_page.h"
#include "views/trail.h"

#include <QObject>

#include <optional>

namespace linkwright {

class FolderTab;
class ScanTab;

/// One page of a window, and what the window asks of whatever is in front.
class Tab : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual EntryPage &page() const = 0;
    /// Null where one does not go from folder to folder.
    virtual FolderTab *asFolder() { return nullptr; }
    /// Null where it is none.
    virtual ScanTab *asScan() { return nullptr; }

    virtual void back() {}
    virtual void forward() {}
    virtual void up() {}
    virtual bool canGoBack() const { return false; }
    virtual bool canGoForward() const { return false; }
    virtual bool canGoUp() const { return false; }
    /// What would bring it back once it is closed; nothing: it cannot be brought back.
    virtual std::optional<Visit> lookedAt() const { return std::nullopt; }

    /// What is typed to filter it.
    const QString &filter() const { return m_filter; }
    void setFilter(const QString &text);
    virtual void reloadNotes() {}
    /// In a few words, for its tab and for the window.
    virtual QString title() const = 0;
    virtual QString tip() const = 0;

Q_SIGNALS:
    void slow(); // it takes longer than one likes to wait without a word
    void opened(); // another folder is on screen
    void stayed(); // it could not be opened; what can be said of it is said
    void filterEnded();

private:
    QString m_filter;
};

} // namespace linkwright
