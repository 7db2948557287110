// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wtf8.h"
#include "support/fake_ntfs_state.h"

#include <algorithm>
#include <array>

/// What the places of a fake Windows are like, and the steps a test counts.
namespace linkwright::test {

namespace {

constexpr char16_t upper(char letter)
{
    return static_cast<char16_t>(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
}

std::u16string shareRoot(std::u16string_view server, std::u16string_view share)
{
    return u"UNC\\" + std::u16string(server) + u"\\" + std::u16string(share);
}

} // namespace

std::shared_ptr<NtVolume> FakeNtfs::State::addVolume(VolumeSwitches switches, std::u16string root)
{
    constexpr std::uint64_t firstSerial = 0x1CEB00DA00000001;
    auto volume = std::make_shared<NtVolume>();
    const auto number = static_cast<char16_t>(u'1' + volumes.size());
    volume->switches = std::move(switches);
    if (volume->switches.serial == 0)
        volume->switches.serial = firstSerial + volumes.size();
    volume->root = std::move(root);
    volume->guid = u"Volume{00000000-0000-0000-0000-00000000000" + std::u16string(1, number) + u"}";
    auto top = makeNode(*volume, folderAttribute);
    top->id = 0x0005000000000005; // as every NTFS has it
    volume->top = std::make_shared<NtName>(NtName{std::move(top), {}, {}});
    volumes.push_back(volume);
    return volume;
}

WindowsSwitches &FakeNtfs::system()
{
    return m_state->system;
}

VolumeSwitches &FakeNtfs::volumeAt(std::u16string_view path)
{
    return m_state->locate(path).first->switches;
}

void FakeNtfs::addDrive(char letter, VolumeSwitches switches)
{
    m_state->drives[upper(letter)] = m_state->addVolume(std::move(switches), std::u16string{upper(letter), u':'});
}

void FakeNtfs::addShare(std::u16string_view server, std::u16string_view share, VolumeSwitches switches)
{
    switches.type = windows::DriveType::Remote;
    m_state->addVolume(std::move(switches), shareRoot(server, share))->server = server;
}

void FakeNtfs::addNetworkDrive(char letter, std::u16string_view server, std::u16string_view share)
{
    addShare(server, share);
    m_state->drives[upper(letter)] = m_state->volumes.back();
}

void FakeNtfs::addSubstitute(char letter, std::u16string_view folder)
{
    auto [volume, names] = m_state->locate(folder);
    m_state->drives[upper(letter)] = *std::ranges::find(m_state->volumes, volume, &std::shared_ptr<NtVolume>::get);
    m_state->substitutes[upper(letter)] = std::move(names);
    m_state->substituted[upper(letter)] = folder;
}

void FakeNtfs::removeDrive(char letter)
{
    NtVolume &volume = *m_state->drives.at(upper(letter));
    volume.isTakenOut = true;
    volume.switches.openCode = win32::pathNotFound;
    volume.switches.handleCode = win32::deviceRemoved;
}

void FakeNtfs::putBackDrive(char letter)
{
    NtVolume &volume = *m_state->drives.at(upper(letter));
    volume.isTakenOut = false;
    volume.switches.openCode = volume.switches.handleCode = 0;
}

std::uint32_t FakeNtfs::logicalDrives()
{
    const std::lock_guard lock(m_state->mutex);
    std::uint32_t drives = 0;
    for (const auto &[letter, volume] : m_state->drives) {
        if (!volume->isTakenOut)
            drives |= 1U << (letter - u'A');
    }
    return drives;
}

std::u16string FakeNtfs::deviceOf(char letter)
{
    const std::lock_guard lock(m_state->mutex);
    const auto drive = m_state->drives.find(upper(letter));
    if (drive == m_state->drives.end() || drive->second->isTakenOut)
        return {};
    if (const auto folder = m_state->substituted.find(upper(letter)); folder != m_state->substituted.end())
        return u"\\??\\" + folder->second;
    if (!drive->second->server.empty()) // its root is "UNC\server\share"
        return u"\\Device\\LanmanRedirector\\;" + std::u16string{upper(letter), u':'} + u"0000000000012345"
               + drive->second->root.substr(3);
    return u"\\Device\\HarddiskVolume" + std::u16string{upper(letter)};
}

windows::DriveType FakeNtfs::driveType(const std::u16string &root)
{
    const std::lock_guard lock(m_state->mutex);
    if (root.starts_with(u"\\\\")) { // Windows asks the server
        const auto route = m_state->shareRoute(std::u16string_view(root).substr(2));
        return route ? windows::DriveType::Remote : windows::DriveType::Absent;
    }
    const auto drive = root.empty() ? m_state->drives.end() : m_state->drives.find(folded(root)[0]);
    if (drive == m_state->drives.end() || drive->second->isTakenOut)
        return windows::DriveType::Absent;
    if (!drive->second->server.empty())
        m_state->touched.insert(drive->second->server); // its root is opened
    return drive->second->switches.type;
}

std::set<std::u16string> FakeNtfs::touchedServers() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->touched;
}

void FakeNtfs::denyChanges(std::u16string_view folder, bool denied)
{
    m_state->demand(folder)->node->changesDenied = denied;
}

void FakeNtfs::denyReading(std::u16string_view path, bool denied)
{
    m_state->demand(path)->node->readingDenied = denied;
}

void FakeNtfs::keepBack(std::u16string_view path, std::initializer_list<NtRight> rights)
{
    NtNode &node = *m_state->demand(path)->node;
    node.keptBack = 0;
    for (const NtRight right : rights)
        node.keptBack |= static_cast<std::uint8_t>(right);
}

void FakeNtfs::setCaseSensitive(std::u16string_view folder, bool sensitive)
{
    NtNode &node = *m_state->demand(folder)->node;
    State::require(node.children.empty(), "not empty", folder);
    node.caseSensitive = sensitive;
}

void FakeNtfs::setCurrentFolder(std::u16string path)
{
    m_state->currentFolder = std::move(path);
}

void FakeNtfs::whenWaitedFor(std::function<void(std::chrono::milliseconds pause)> act)
{
    m_state->waitedFor = std::move(act);
}

void FakeNtfs::failAtStep(std::size_t n, std::uint32_t code, When when)
{
    m_state->faults.push_back({n, code, when});
}

void FakeNtfs::beforeStep(std::size_t n, std::function<void(FakeNtfs &)> act)
{
    m_state->acts.emplace_back(n, std::move(act));
}

std::size_t FakeNtfs::stepsTaken() const
{
    return m_state->steps;
}

std::size_t FakeNtfs::faultsFired() const
{
    return m_state->fired;
}

const std::vector<std::string> &FakeNtfs::log() const
{
    return m_state->log;
}

void FakeNtfs::resetSteps()
{
    m_state->steps = m_state->fired = 0;
    m_state->outside = false; // an act may have thrown
    m_state->faults.clear();
    m_state->acts.clear();
    m_state->log.clear();
}

std::size_t FakeNtfs::openHandles() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->opened.size();
}

std::vector<std::string> FakeNtfs::openings() const
{
    constexpr std::array accesses{"Look",   "List", "Read",     "Write",      "Mark",
                                  "Remove", "Make", "AddFiles", "AddFolders", "RemoveEntries"};
    constexpr std::array sharings{"All", "Still", "Alone"};
    const std::lock_guard lock(m_state->mutex);
    std::vector<std::string> lines;
    for (const auto &[number, open] : m_state->opened) {
        lines.push_back(wtf8FromUtf16(State::pathOf(*open.name())) + " "
                        + accesses.at(static_cast<std::size_t>(open.opening.access)) + " "
                        + sharings.at(static_cast<std::size_t>(open.opening.sharing)));
    }
    return lines;
}

} // namespace linkwright::test
