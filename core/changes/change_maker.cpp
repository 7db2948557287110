// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/change_maker.h"

#include "changes/parents.h"
#include "changes/steps.h"

namespace linkwright {

namespace {

/// It was made all the same.
bool isBlemish(const Error &error)
{
    return error.kind == ErrorKind::LeftOver || error.kind == ErrorKind::MarksLost;
}

/// Whether anything of it is on the disk now.
bool isKept(const Result<void> &made)
{
    return made || made.error().kind == ErrorKind::Unverified || isBlemish(made.error());
}

} // namespace

ChangeMaker::ChangeMaker(const FileSystem &files, CopyWatch watch)
    : m_files(files)
    , m_watch(std::move(watch))
    , m_folders(files)
{
}

Outcome ChangeMaker::make(const Change &wanted, const std::string &spareName)
{
    m_outcome = {};
    m_attempt = {spareName};
    const auto made = std::visit([this](const auto &change) { return (*this)(change); }, wanted);
    const bool isDone = made || isBlemish(made.error());
    m_outcome.state = isDone ? Outcome::State::Done : Outcome::State::Refused;
    if (!made)
        (isDone ? m_outcome.blemish : m_outcome.error) = made.error();
    return std::move(m_outcome);
}

/// Whether the disk is not as it was, or was not for a moment.
bool ChangeMaker::leftTraces(const Result<void> &made) const
{
    return isKept(made) || m_attempt.acted;
}

void ChangeMaker::touched(const OpenPlace &place)
{
    m_folders.touched(place.folder, split(place.path).folder);
}

template<typename Act>
Result<void> ChangeMaker::at(const NativePath &path, const Act &act)
{
    const auto place = m_folders.open(path);
    if (!place)
        return std::unexpected(place.error());
    auto made = act(*place);
    if (leftTraces(made))
        touched(*place);
    return made;
}

/// As at(), with the folders on the way made where the change says so.
template<typename Creation, typename Act>
Result<void> ChangeMaker::inFolder(const Creation &change, const Act &act)
{
    if (!change.makeParents)
        return at(change.place, act);
    auto parts = splitPlace(change.place);
    if (!parts)
        return std::unexpected(parts.error());
    std::vector<MadeFolder> parents;
    const auto folder = makeParents(m_files, parts->folder, parents);
    if (!folder) {
        if (!parents.empty())
            touched(parents.front().place);
        return std::unexpected(folder.error());
    }
    const OpenPlace place{*folder, std::move(parts->name), change.place};
    auto made = act(place);
    if (!isKept(made) && !parents.empty()) {
        touched(parents.front().place); // the others go with the first
        const auto unmade = unmake(parents);
        return unmade ? made : unmade;
    }
    if (leftTraces(made))
        touched(place);
    for (const MadeFolder &parent : parents) {
        touched(parent.place);
        m_outcome.madeFolders.push_back(parent.place.path);
    }
    return made;
}

Result<void> ChangeMaker::operator()(const CreateLink &change)
{
    return inFolder(change, [&](const OpenPlace &place) { return createLink(place, change, m_attempt); });
}

Result<void> ChangeMaker::operator()(const CreateHardLink &change)
{
    const auto existing = openPlace(m_files, change.existing);
    if (!existing)
        return std::unexpected(existing.error());
    return inFolder(change,
                    [&](const OpenPlace &place) { return createHardLink(place, *existing, change.before, m_attempt); });
}

Result<void> ChangeMaker::operator()(const RetargetLink &change)
{
    return at(change.place, [&](const OpenPlace &place) { return replaceLink(place, change, m_attempt); });
}

Result<void> ChangeMaker::operator()(const RemoveLink &change)
{
    return at(change.place, [&](const OpenPlace &place) { return removeLink(place, change.before, m_attempt); });
}

Result<void> ChangeMaker::operator()(const RemoveHardLink &change)
{
    const auto other = openPlace(m_files, change.otherName);
    if (!other && other.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::LastName, change.place);
    if (!other)
        return std::unexpected(other.error());
    return at(change.place,
              [&](const OpenPlace &place) { return removeHardLink(place, change.before, *other, m_attempt); });
}

Result<void> ChangeMaker::operator()(const Move &change)
{
    const auto newPlace = openPlace(m_files, change.newPlace);
    if (!newPlace)
        return std::unexpected(newPlace.error());
    return at(change.place, [&](const OpenPlace &place) {
        auto moved = moveEntry(place, change, *newPlace, m_attempt, m_watch);
        if (leftTraces(moved))
            touched(*newPlace);
        return moved;
    });
}

Result<void> ChangeMaker::operator()(const LinkToFile &change)
{
    const auto original = openPlace(m_files, change.original);
    if (!original)
        return std::unexpected(original.error());
    return at(change.place,
              [&](const OpenPlace &place) { return linkToFile(place, change, *original, m_attempt, m_watch); });
}

Result<void> ChangeMaker::operator()(const FileToLink &change)
{
    const auto original = openPlace(m_files, change.original);
    if (!original)
        return std::unexpected(original.error());
    return at(change.place,
              [&](const OpenPlace &place) { return fileToLink(place, change, *original, m_attempt, m_watch.stop); });
}

Result<void> ChangeMaker::operator()(const RemoveFolder &change)
{
    return at(change.place, &removeFolder);
}

} // namespace linkwright
