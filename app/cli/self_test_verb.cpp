// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/display_text.h"
#include "changes/open_place.h"
#include "changes/spare_name.h"
#include "cli/exit_status.h"
#include "cli/labelled.h"
#include "cli/verbs.h"
#include "platform/private_file.h"
#include "selftest/self_test.h"
#include "store/json_text.h"

#include <QDir>
#include <QSysInfo>

#include <array>

namespace linkwright::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 2> files{"file", "another file"};
constexpr std::array<std::string_view, 2> folders{"folder", "another folder"};

std::string_view wordOf(CheckResult result)
{
    switch (result) {
    case CheckResult::Seen: return "seen";
    case CheckResult::NotThere: return "not there";
    case CheckResult::Failed: return "FAILED";
    case CheckResult::NotTried: break;
    }
    return "not tried";
}

std::string_view recordWordOf(CheckResult result)
{
    switch (result) {
    case CheckResult::Seen: return "seen";
    case CheckResult::NotThere: return "not-there";
    case CheckResult::Failed: return "failed";
    case CheckResult::NotTried: break;
    }
    return "not-tried";
}

/// A folder that nobody else knows, with what the test needs, taken away with it at the end.
class PrivateFolder
{
public:
    static Result<PrivateFolder> make(FileSystem &files, const NativePath &parent)
    {
        auto folder = files.openFolder(parent);
        if (!folder)
            return failureAt(parent, folder.error());
        const auto path = (*folder)->realPath();
        if (!path)
            return failureAt(parent, path.error());
        PrivateFolder made(std::move(*folder), *path, spareName());
        if (const auto furnished = made.furnish(); !furnished)
            return std::unexpected(furnished.error());
        return made;
    }

    const NativePath &path() const { return m_path; }

    /// Removes what it was furnished with. Whatever else is in it stays, and is told.
    Result<void> remove()
    {
        auto inside = m_parent->openChild(m_name, Crossing::Refuse);
        if (!inside)
            return failureAt(m_path, inside.error());
        for (const std::string_view name : files) {
            if (const auto facts = (*inside)->look(name))
                std::ignore = (*inside)->unlink(name, facts->identity);
        }
        for (const std::string_view name : folders)
            std::ignore = (*inside)->removeFolder(name);
        inside->reset();
        const auto removed = m_parent->removeFolder(m_name);
        return removed ? removed : failureAt(m_path, removed.error());
    }

private:
    PrivateFolder(std::unique_ptr<Folder> parent, const NativePath &parentPath, std::string name)
        : m_parent(std::move(parent))
        , m_name(std::move(name))
        , m_path(parentPath / m_name)
    {
    }

    Result<void> furnish()
    {
        if (const auto made = m_parent->makeFolder(m_name); !made)
            return failureAt(m_path, made.error());
        auto inside = m_parent->openChild(m_name, Crossing::Refuse);
        for (const std::string_view name : folders) {
            if (const auto made = inside ? (*inside)->makeFolder(name) : std::unexpected(inside.error()); !made)
                return failureAt(m_path / name, made.error());
        }
        for (const std::string_view name : files) {
            if (auto made = makePrivateFile(m_path / name); !made)
                return made;
        }
        return {};
    }

    std::unique_ptr<Folder> m_parent;
    std::string m_name;
    NativePath m_path;
};

/// Tells the checks as they come, and counts them.
class Report
{
public:
    explicit Report(Session &session)
        : m_session(session)
    {
    }

    void begin(const NativePath &folder)
    {
        const std::string system = (QSysInfo::prettyProductName() + QStringLiteral(", kernel ") + QSysInfo::kernelType()
                                    + QLatin1Char(' ') + QSysInfo::kernelVersion())
                                       .toStdString();
        const std::string architecture = QSysInfo::currentCpuArchitecture().toStdString();
        const auto mounts = m_session.files.mounts();
        const Mount *mount = mounts ? mounts->mountOf(folder) : nullptr;
        const std::string fileSystem = mount ? mount->fileSystem : std::string();
        if (isJson()) {
            Json json{{"version", LINKWRIGHT_VERSION}, {"system", system}, {"architecture", architecture}};
            putBytes(json, "folder", folder.bytes);
            putBytes(json, "file_system", fileSystem);
            write(dumped(Json{{"self_test", json}}));
            return;
        }
        write("Linkwright " LINKWRIGHT_VERSION " self-test\n" + labelled("System", system + ", " + architecture)
              + labelled("Folder", toShellText(folder.bytes) + (fileSystem.empty() ? "" : " on " + fileSystem)));
    }

    void add(const SelfCheck &check)
    {
        ++m_counts[static_cast<std::size_t>(check.result)];
        if (isJson()) {
            Json json{{"subject", check.subject}, {"act", check.act}, {"result", recordWordOf(check.result)}};
            if (!check.found.empty())
                putBytes(json, "found", check.found);
            write(dumped(json));
            return;
        }
        if (check.result == CheckResult::NotTried) // the summary counts them
            return;
        if (check.subject != m_subject)
            write('\n' + check.subject + '\n');
        m_subject = check.subject;
        write(labelled(wordOf(check.result), check.act + (check.found.empty() ? "" : ": " + toShellText(check.found))));
    }

    void end()
    {
        if (isJson()) {
            Json json;
            for (const CheckResult result : results)
                json[recordWordOf(result)] = count(result);
            write(dumped(Json{{"summary", json}}));
            return;
        }
        std::string line = "\n";
        for (const CheckResult result : results)
            line += (line.size() > 1 ? ", " : "") + std::to_string(count(result)) + ' ' + std::string(wordOf(result));
        write(line + ". What is \"seen\" was done and looked at afterwards; nothing else is claimed.\n");
    }

    ExitStatus status() const { return statusOf(count(CheckResult::Seen), count(CheckResult::Failed)); }

private:
    static constexpr std::array results{CheckResult::Seen, CheckResult::NotThere, CheckResult::Failed,
                                        CheckResult::NotTried};

    bool isJson() const { return m_session.options.format == Format::Json; }
    std::size_t count(CheckResult result) const { return m_counts[static_cast<std::size_t>(result)]; }
    void write(const std::string &text)
    {
        m_session.out.write(text);
        m_session.out.flush();
    }

    Session &m_session;
    std::string m_subject;
    std::array<std::size_t, checkResultCount> m_counts{};
};

} // namespace

int selfTestVerb(Session &session, const SelfTestOptions &options)
{
    const NativePath parent = options.folder.isEmpty() ? NativePath{QDir::tempPath().toStdString()} : options.folder;
    auto folder = PrivateFolder::make(session.files, parent);
    if (!folder) {
        session.messages.failure(parent, folder.error(), folder.error().where, Doing::Changing);
        return ExitNothingDone;
    }
    Report report(session);
    report.begin(folder->path());
    selfTest(session.files, folder->path(), [&report](const SelfCheck &check) { report.add(check); });
    report.end();
    if (const auto removed = folder->remove(); !removed) {
        session.messages.failure(folder->path(), removed.error(), folder->path(), Doing::Changing);
        return ExitPartly;
    }
    return report.status();
}

} // namespace linkwright::cli
