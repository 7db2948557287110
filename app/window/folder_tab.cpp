// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/folder_tab.h"

#include "store/catalog.h"
#include "text/error_text.h"
#include "text/shown_name.h"
#include "views/message_bar.h"
#include "views/note_loader.h"
#include "views/pointer_loader.h"

#include <chrono>
#include <utility>

namespace linkwright {

using namespace std::chrono_literals;

FolderTab::FolderTab(FileSystem &files, const NativePath &journal, QWidget *parent)
    : Tab(parent)
    , m_files(files)
    , m_page(new FolderPage(parent))
    , m_notes(new NoteLoader(*m_page, journal))
    , m_pointers(new PointerLoader(*m_page, catalogBeside(journal)))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(400ms);
    connect(&m_patience, &QTimer::timeout, this, &FolderTab::slow);
    connect(m_page, &FolderPage::opened, this, &FolderTab::folderOpened);
    connect(m_page, &FolderPage::openFailed, this, &FolderTab::failed);
    connect(m_page, &FolderPage::filterResetWanted, this, [this] { setFilter({}); });
}

FolderTab::~FolderTab()
{
    delete m_page; // it speaks to us
}

void FolderTab::reloadNotes()
{
    m_notes->reload();
    m_pointers->reload();
}

bool FolderTab::canGoUp() const
{
    return above(m_page->folder()).has_value();
}

QString FolderTab::title() const
{
    const NativePath &folder = m_page->folder();
    const QString name = shown(split(withoutTrailingSeparators(folder)).name);
    return name.isEmpty() ? shown(folder) : name;
}

QString FolderTab::tip() const
{
    return shown(m_page->folder());
}

std::optional<Visit> FolderTab::lookedAt() const
{
    return m_page->folder().isEmpty() ? std::nullopt : std::optional(m_page->lookedAt());
}

void FolderTab::go(const NativePath &place, LinkMeans link)
{
    m_patience.start();
    const bool canStay = !m_page->folder().isEmpty();
    m_find.start<Result<Destination>>(
        this,
        [files = &m_files, place, link, canStay](const StopToken &) {
            return canStay ? findDestination(*files, place, link) : findDestinationOrFolderAbove(*files, place, link);
        },
        [this, place, canStay](const Result<Destination> &found) {
            if (found) {
                go(Visit{found->folder, found->select.empty() ? Names() : Names{found->select}, {}});
                m_missing = found->missing;
            } else if (!canStay) {
                go(Visit::of(place)); // the page says what is wrong, and tries again
            } else {
                endTravel();
                complain(found.error());
                Q_EMIT stayed();
            }
        });
}

void FolderTab::go(Visit to)
{
    travel(std::move(to), Way::New);
}

void FolderTab::back()
{
    travel(m_trail.before(), Way::Back);
}

void FolderTab::forward()
{
    travel(m_trail.after(), Way::Forward);
}

void FolderTab::up()
{
    travel(above(m_page->folder()), Way::New);
}

void FolderTab::travel(std::optional<Visit> visit, Way way)
{
    if (!visit)
        return;
    remember();
    m_way = way;
    m_find.cancel();
    m_missing.reset();
    m_patience.start();
    m_page->open(*visit);
}

/// What one comes back to.
void FolderTab::remember()
{
    if (!m_page->folder().isEmpty())
        m_trail.leave(m_page->lookedAt());
}

void FolderTab::folderOpened()
{
    switch (m_way) {
    case Way::New: m_trail.visit(Visit::of(m_page->folder())); break;
    case Way::Back: m_trail.goBack(); break;
    case Way::Forward: m_trail.goForward(); break;
    }
    const auto missing = std::exchange(m_missing, std::nullopt);
    endTravel();
    setFilter({});
    if (missing)
        complain(*missing);
    Q_EMIT opened();
}

void FolderTab::failed(const Error &error)
{
    const bool isGone = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotAFolder;
    if (isGone && m_way == Way::Back)
        m_trail.forgetBefore();
    if (isGone && m_way == Way::Forward)
        m_trail.forgetAfter();
    endTravel();
    Q_EMIT stayed();
}

void FolderTab::endTravel()
{
    m_patience.stop();
    m_way = Way::New;
    m_missing.reset();
}

void FolderTab::complain(const Error &error)
{
    m_page->messages().tell(MessageBar::Kind::Error, errorSentence(error, Spelling::Window, Doing::Reading));
}

} // namespace linkwright
