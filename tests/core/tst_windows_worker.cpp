// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guard/guarded_file_system.h"
#include "guard/remote_folder.h"
#include "platform/windows/own_program.h"
#include "platform/windows/system_handle.h"
#include "platform/windows/wide_text.h"
#include "platform/windows/windows_header.h"
#include "scan/list_folder.h"
#include "support/patience.h"
#include "support/printing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cwchar>
#include <set>
#include <tlhelp32.h> // wants windows_header.h

using namespace linkwright;
using namespace linkwright::test;

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using Clock = WorkerProcess::Clock;

/// Nothing here is slow enough to be given up.
constexpr guard::Patience calm{hours(1), hours(1), hours(1), hours(1)};
constexpr guard::Patience brief{milliseconds(200), milliseconds(200), hours(1), hours(1)};

/// This program, when it is started as a worker: one that never says a word.
[[maybe_unused]] const bool isSilentWorker = [] {
    if (std::wcsstr(::GetCommandLineW(), L"--serve") != nullptr)
        ::Sleep(INFINITE);
    return false;
}();

NativePath builtWorker()
{
    const QDir folder(QCoreApplication::applicationDirPath());
    return {
        QDir::toNativeSeparators(folder.absoluteFilePath(QStringLiteral("app/linkwright-worker.exe"))).toStdString()};
}

WorkerStarter worker()
{
    return workerStarter(builtWorker());
}

WorkerStarter silentWorker()
{
    return workerStarter(windows::ownProgram());
}

/// How many processes of this program run.
int running(const NativePath &program)
{
    const std::wstring name = windows::wideFromWtf8(split(program).name);
    const windows::SystemHandle picture(::CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0));
    PROCESSENTRY32W process{};
    process.dwSize = sizeof process;
    int count = 0;
    for (BOOL more = ::Process32FirstW(picture.get(), &process); more != 0;
         more = ::Process32NextW(picture.get(), &process))
        count += name == process.szExeFile ? 1 : 0;
    return count;
}

/// This computer's files, with its drives called those of another one.
class Suspected final : public FileSystem
{
public:
    Result<std::unique_ptr<Folder>> openFolder(const NativePath &path) const override
    {
        return nativeFileSystem().openFolder(path);
    }
    Result<NativePath> currentFolder() const override { return nativeFileSystem().currentFolder(); }
    std::shared_ptr<const MountTable> mounts() const override
    {
        std::vector<Mount> mounts = nativeFileSystem().mounts()->mounts();
        for (Mount &mount : mounts)
            mount.kind = MountKind::Network;
        return std::make_shared<const MountTable>(std::move(mounts), std::vector<NativePath>(),
                                                  std::vector<NativePath>());
    }
};

/// A folder that is gone afterwards, with a little of everything that any disk takes.
struct Ground
{
    Ground()
    {
        QDir top(folder.path());
        top.mkpath(QStringLiteral("sub/deep"));
        for (int number = 0; number < 300; ++number)
            write(QStringLiteral("sub/file %1").arg(number), QByteArray::number(number));
        write(QStringLiteral("große Datei"), QByteArray(3 << 20, 'x'));
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    NativePath at(std::string_view name) const
    {
        const NativePath top{QDir::toNativeSeparators(folder.path()).toStdString()};
        return name.empty() ? top : top / name;
    }

    QTemporaryDir folder;
};

/// Names, types, sizes and times of what is in a folder.
std::set<std::string> listed(const FileSystem &files, const NativePath &path)
{
    std::set<std::string> lines;
    const auto folder = files.openFolder(path).value();
    const auto note = [&](const std::vector<Entry> &entries) {
        for (const Entry &entry : entries)
            lines.insert(entry.name + ' ' + std::to_string(int(entry.type)) + ' ' + std::to_string(entry.size) + ' '
                         + std::to_string(entry.modified));
    };
    return listFolder(files, *folder, {}, note) ? lines : std::set<std::string>{"not listed"};
}

ErrorKind kindOf(const auto &result)
{
    return result ? ErrorKind::Cancelled : result.error().kind; // no call here is ever cancelled
}

} // namespace

/// The process that touches what may hang, as Windows starts it.
class WindowsWorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(QString::fromStdString(builtWorker().bytes)), "linkwright-worker is not built");
    }

    void theWorkerAnswersAsTheDiskDoes()
    {
        const Ground ground;
        const Suspected disk;
        const GuardedFileSystem files(disk, worker(), calm);
        const auto folder = files.openFolder(ground.at("")).value();
        QVERIFY(dynamic_cast<const guard::RemoteFolder *>(folder.get()) != nullptr);
        QCOMPARE(listed(files, ground.at("")).size(), 2U);
        QCOMPARE(listed(files, ground.at("")), listed(nativeFileSystem(), ground.at("")));
        QCOMPARE(listed(files, ground.at("sub")).size(), 301U);
        QCOMPARE(listed(files, ground.at("sub")), listed(nativeFileSystem(), ground.at("sub")));
        const std::string big = QString::fromUtf8("große Datei").toStdString();
        QCOMPARE(folder->beginning(big, 1 << 20).value(), std::string(1 << 20, 'x'));
    }

    void theWorkerChangesAsTheDiskDoes()
    {
        const Ground ground;
        const Suspected disk;
        const GuardedFileSystem files(disk, worker(), calm);
        const auto sub = files.openFolder(ground.at("sub")).value();
        QVERIFY(sub->makeFolder("made"));
        QVERIFY(QDir(ground.folder.filePath(QStringLiteral("sub/made"))).exists());
        QCOMPARE(kindOf(sub->makeFolder("made")), ErrorKind::AlreadyExists);
        const Identity seen = sub->look("file 7").value().identity;
        QVERIFY(sub->move("file 7", seen, *sub, "moved"));
        QVERIFY(QFile::exists(ground.folder.filePath(QStringLiteral("sub/moved"))));
        const auto here = nativeFileSystem().openFolder(ground.at("")).value();
        QVERIFY(here->makeCopy("back", *sub, "moved", seen, {}));
        QCOMPARE(here->beginning("back", 9).value(), std::string("7"));
        QVERIFY(sub->makeCopy("again", *here, "back", here->look("back").value().identity, {}));
        QCOMPARE(sub->holdsSame("again", *here, "back", Extent::Whole, {}).value(), true);
    }

    void aWorkerEndsWhenNobodyTalksToItAnyMore()
    {
        {
            const auto one = worker()();
            QVERIFY(one);
            QVERIFY(!one->hasEnded());
            QVERIFY(running(builtWorker()) > 0);
        }
        QTRY_COMPARE(running(builtWorker()), 0);
    }

    void aWorkerThatIsKilledIsMissedAtOnce()
    {
        const auto one = worker()();
        one->kill();
        std::array<char, 4> room{};
        QCOMPARE(kindOf(one->read(room, Clock::now() + hours(1))), ErrorKind::Io);
        QTRY_VERIFY(one->hasEnded());
    }

    /// It is waited for as long as was said, and then for nothing: neither by what is told next nor at the end.
    void aWorkerThatSaysNothingIsGivenUp()
    {
        const auto one = silentWorker()();
        QVERIFY(one);
        std::array<char, 4> room{};
        QCOMPARE(kindOf(one->read(room, Clock::now() + milliseconds(50))), ErrorKind::NotAnswering);
        const std::string more(1 << 20, 'x'); // than a pipe holds
        QCOMPARE(kindOf(one->write(more, Clock::now() + milliseconds(50))), ErrorKind::NotAnswering);
        QCOMPARE(one->writeSome("later").value(), 0U);
        QCOMPARE(kindOf(one->write("later", Clock::now())), ErrorKind::NotAnswering);
        QVERIFY(!one->hasEnded());
        one->kill();
        QTRY_VERIFY(one->hasEnded());
    }

    void aPlaceThatHangsIsNotAnsweringAndTheRestGoesOn()
    {
        const Ground ground;
        const Suspected disk;
        const GuardedFileSystem files(disk, silentWorker(), brief);
        QCOMPARE(kindOf(files.openFolder(ground.at(""))), ErrorKind::NotAnswering);
        QCOMPARE(kindOf(files.openFolder(ground.at("sub"))), ErrorKind::NotAnswering);
        QVERIFY(nativeFileSystem().openFolder(ground.at("sub")));
    }

    /// What is too long for the pipe is said while the other side reads it.
    void whatIsLongIsSaidInOneGo()
    {
        const Ground ground;
        const Suspected disk;
        const GuardedFileSystem files(disk, worker(), calm);
        const auto folder = files.openFolder(ground.at("")).value();
        const NodeFacts facts = folder->look("sub").value();
        const std::vector<Attribute> large{{"stream:notes", std::string(1 << 20, 'n'), true}};
        const auto given = folder->setLikeness("sub", facts.identity, facts, large);
        QVERIFY(kindOf(given) != ErrorKind::NotAnswering); // Wine has no streams
        QVERIFY(folder->look("sub"));
    }

    void nothingElseOfOursIsInherited()
    {
        const Ground ground;
        const std::wstring path = windows::systemPath(ground.at("sub") / "file 1").value();
        SECURITY_ATTRIBUTES inheritable{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
        const auto alone = [&] {
            return windows::SystemHandle(
                ::CreateFileW(path.c_str(), GENERIC_READ, 0, &inheritable, OPEN_EXISTING, 0, nullptr));
        };
        auto ours = alone();
        QVERIFY(ours.isOpen());
        const auto one = silentWorker()();
        QVERIFY(one);
        ours = windows::SystemHandle();
        QVERIFY(alone().isOpen());
    }

    void aProgramThatIsNotThereIsNoWorker()
    {
        QVERIFY(!workerStarter({R"(C:\nowhere\linkwright-worker.exe)"})());
        QVERIFY(!workerStarter({})());
    }
};

QTEST_GUILESS_MAIN(WindowsWorkerTest)

#include "tst_windows_worker.moc"
