// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "window/pointing_guard.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 3s; // a person has just asked for something simple

QString titleOf(PointingGuard::Deed deed)
{
    switch (deed) {
    case PointingGuard::Deed::Rename: return PointingGuard::tr("Rename, and Update Links");
    case PointingGuard::Deed::Move: return PointingGuard::tr("Move Links");
    case PointingGuard::Deed::Remove: return PointingGuard::tr("Remove Links");
    }
    Q_UNREACHABLE();
}

/// Those that a person would miss: what is broken already cannot be led to what a removed link leads to.
bool isConcerned(const Backlink &link, PointingGuard::Deed deed)
{
    return link.breaks && (deed != PointingGuard::Deed::Remove || link.verdict.health == Health::Healthy);
}

} // namespace

PointingGuard::PointingGuard(ChangeDesk &desk, NativePath catalog, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_catalog(std::move(catalog))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_enough.request_stop(); });
}

PointingGuard::~PointingGuard()
{
    m_enough.request_stop();
}

void PointingGuard::ask(Wish wish)
{
    m_waiting.push_back(std::move(wish));
    if (!m_task.isRunning())
        searchForNext();
}

void PointingGuard::searchForNext()
{
    if (m_waiting.empty())
        return;
    m_enough = {};
    m_patience.start(patience);
    m_task.start<Result<PointingFound>>(
        this,
        [files = &m_desk.files(), wish = PointingWish{m_waiting.front().places, {}, m_catalog},
         enough = m_enough.get_token()](const StopToken &) {
            ScanProgress progress;
            return findPointing(*files, wish, progress, enough);
        },
        [this](const Result<PointingFound> &result) {
            m_patience.stop();
            const Wish wish = std::move(m_waiting.front());
            m_waiting.pop_front();
            found(wish, result);
            searchForNext();
        });
}

/// What cannot even be looked at is refused by who plans it, in its own words.
void PointingGuard::found(const Wish &wish, const Result<PointingFound> &found)
{
    std::vector<Backlink> links;
    if (found) {
        std::ranges::copy_if(found->links, std::back_inserter(links),
                             [&wish](const Backlink &link) { return isConcerned(link, wish.deed); });
    }
    if (links.empty())
        wish.simply();
    else
        ask(wish, std::move(links), found->complete);
}

void PointingGuard::ask(const Wish &wish, std::vector<Backlink> links, bool complete)
{
    const GuardQuestion::Facts facts{wish.deed, wish.places, std::move(links), complete, wish.previews};
    auto *question = new GuardQuestion(facts, m_desk.window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    std::vector<NativePath> places;
    for (const Backlink &link : facts.links)
        places.push_back(link.place);
    connect(question, &QDialog::accepted, this, [this, question, wish, places = std::move(places)] {
        auto planner = wish.planner({question->choice(), places, TargetStyle::Relative});
        if (wish.previews || question->wantsPreview())
            m_desk.review(titleOf(wish.deed), std::move(planner));
        else
            m_desk.run([planner = std::move(planner)](const FileSystem &files) { return planner(files, {}); });
    });
    question->open();
}

} // namespace linkwright
