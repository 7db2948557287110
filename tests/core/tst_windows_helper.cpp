// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/spare_name.h"
#include "elevation/frame_bodies.h"
#include "elevation/frames.h"
#include "elevation/helper_elevation.h"
#include "elevation/helper_request.h"
#include "elevation/trusted_file_system.h"
#include "platform/helper_place.h"
#include "platform/helper_process.h"
#include "platform/user.h"
#include "platform/windows/command_text.h"
#include "platform/windows/pipe_channel.h"
#include "platform/windows/privileges.h"
#include "platform/windows/sha256.h"
#include "platform/windows/user_of_process.h"
#include "support/printing.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <aclapi.h>
#include <atomic>
#include <sddl.h>
#include <shellapi.h>
#include <thread>

using namespace linkwright;
using namespace std::string_literals;

namespace {

using namespace windows;

constexpr int yes = 100;

/// Elsewhere a person would be asked, by the system and then by the helper.
bool runsUnderWine()
{
    return ::GetProcAddress(::GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

NativePath builtHelper()
{
    const QDir folder(QCoreApplication::applicationDirPath());
    return {
        QDir::toNativeSeparators(folder.absoluteFilePath(QStringLiteral("app/linkwright-helper.exe"))).toStdString()};
}

const char *whyNotAsked()
{
    if (!runsUnderWine())
        return "a person would be asked; this is for Wine, which asks nobody";
    return QFile::exists(QString::fromStdString(builtHelper().bytes)) ? nullptr : "linkwright-helper is not built";
}

bool canShowWindows()
{
    HWND window = ::CreateWindowExW(0, L"STATIC", L"", WS_POPUP, 0, 0, 1, 1, nullptr, nullptr, nullptr, nullptr);
    return window != nullptr && ::DestroyWindow(window) != 0;
}

const char *whyNoQuestion()
{
    const char *why = whyNotAsked();
    return why != nullptr || canShowWindows() ? why : "there is no display for the question";
}

/// Presses a button in the helper's question as soon as there is one.
class Presser
{
public:
    explicit Presser(int button)
        : m_thread([this, button](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                if (HWND question = ::FindWindowW(L"#32770", L"Linkwright")) {
                    m_pressed = true;
                    ::PostMessageW(question, WM_COMMAND, static_cast<WPARAM>(button), 0);
                }
                ::Sleep(50);
            }
        })
    {
    }

    bool hasPressed() const { return m_pressed; }

private:
    std::atomic<bool> m_pressed = false;
    std::jthread m_thread; // the last: it uses what stands above
};

/// The helper's question while it is there, as who sits before it sees it.
class QuestionWindow
{
public:
    /// Waits for it; false: none came.
    bool appear()
    {
        for (int tries = 0; tries < 400 && !isReady(); ++tries)
            ::Sleep(50);
        return isReady();
    }
    bool isThere() const { return ::IsWindow(m_window) != 0; }
    /// All of the list, seen or not.
    QString list() const
    {
        HWND field = ::GetDlgItem(m_window, listField);
        std::wstring text(static_cast<std::size_t>(::SendMessageW(field, WM_GETTEXTLENGTH, 0, 0)) + 1, L'\0');
        ::SendMessageW(field, WM_GETTEXT, text.size(), reinterpret_cast<LPARAM>(text.data()));
        return QString::fromWCharArray(text.c_str());
    }
    void scrollToTheEnd() const { ::SendMessageW(::GetDlgItem(m_window, listField), WM_VSCROLL, SB_BOTTOM, 0); }
    bool takesYes() const { return ::IsWindowEnabled(::GetDlgItem(m_window, yes)) != 0; }
    bool comesToTakeYes() const
    {
        for (int tries = 0; tries < 400 && !takesYes(); ++tries)
            ::Sleep(50);
        return takesYes();
    }
    void press(int button) const { ::SendMessageW(m_window, WM_COMMAND, static_cast<WPARAM>(button), 0); }
    /// Its clock has gone on for a while since.
    void settle() const { ::Sleep(500); }

private:
    static constexpr int listField = 102;

    bool isReady()
    {
        m_window = ::FindWindowW(L"#32770", L"Linkwright");
        return m_window != nullptr && ::IsWindowVisible(m_window) != 0;
    }

    HWND m_window = nullptr;
};

/// A folder of this person, and the wish for a link in it.
struct Desk
{
    NativePath folder() const
    {
        return nativeFileSystem()
            .openFolder({QDir::toNativeSeparators(ground.path()).toStdString()})
            .value()
            ->realPath()
            .value();
    }
    Intent intent() const
    {
        return {CreateLink{.place = folder() / "l", .after = {"target"}, .kind = NodeType::SymbolicLink}, spareName()};
    }
    HelperRequest request() const
    {
        return {.user = currentUser(),
                .intents = {intent()},
                .folders = {{folder(), seeFolder(nativeFileSystem(), folder()).value()}}};
    }

    QStringList names() const
    {
        return QDir(ground.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden | QDir::System);
    }

    QTemporaryDir ground;
};

/// What a helper that was promised one request answers to another one.
std::optional<Frame> answerTo(const HelperRequest &promised, const HelperRequest &sent)
{
    const auto helper = startHelper(
        {builtHelper(), false, {promised.intents.size(), placesInShort(promised.intents), packRequest(promised)}});
    if (!helper)
        return std::nullopt;
    const Frame begin{.nonce = newNonce(), .number = 0, .kind = FrameKind::Begin, .body = packRequest(sent)};
    if (!writeFrame((*helper)->channel(), begin))
        return std::nullopt;
    return readFrame((*helper)->channel()).value_or(std::nullopt);
}

HelperElevation throughHelper()
{
    return HelperElevation([](const HelperOrder &order) { return startHelper({builtHelper(), false, order}); });
}

/// What became of the wish, once a person said yes.
Outcome madeBy(const Desk &desk)
{
    HelperElevation elevation = throughHelper();
    const Presser presser(yes);
    if (!elevation.begin(nativeFileSystem(), {desk.intent()}, {}) || !presser.hasPressed())
        return {Outcome::State::NotReached, std::nullopt};
    Outcome outcome = elevation.make(nativeFileSystem(), 0, {});
    const bool isDurable = elevation.end({}).empty();
    return isDurable ? outcome : Outcome{Outcome::State::NotReached, std::nullopt};
}

} // namespace

class TestWindowsHelper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDigestIsTheKnownOne()
    {
        QCOMPARE(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"s);
        QCOMPARE(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"s);
    }

    void wordsOfTheCommandLineArriveAsTheyAre()
    {
        const std::vector<std::wstring> words{L"--in", L"C:\\a b\\",    L"",         L"\"",
                                              L"\\\"", L"a\\\\\"b\\\\", L"\u00e4 \\"};
        const std::wstring line = L"program " + commandText(words);
        int count = 0;
        LPWSTR *found = ::CommandLineToArgvW(line.c_str(), &count);
        QVERIFY(found != nullptr);
        std::vector<std::wstring> arrived(found + 1, found + count);
        ::LocalFree(static_cast<void *>(found));
        QVERIFY(arrived == words);
    }

    void onlyNamesOfOursArePipes()
    {
        QVERIFY(isPipeName(makePipe().value().name));
        QVERIFY(makePipe().value().name != makePipe().value().name);
        const std::wstring digits(32, L'a');
        QVERIFY(isPipeName(L"\\\\.\\pipe\\linkwright-" + digits));
        for (const std::wstring &other :
             {L"\\\\host\\pipe\\linkwright-" + digits, L"\\\\.\\pipe\\linkwright-" + digits + L"a",
              L"\\\\.\\pipe\\linkwright-" + digits.substr(1) + L"\\", L"C:\\linkwright-" + digits, std::wstring()})
            QVERIFY(!isPipeName(other));
    }

    void nobodyButThisPersonAndAdministratorsMayOpenIt()
    {
        const auto pipe = makePipe();
        QVERIFY(pipe);
        PSECURITY_DESCRIPTOR list = nullptr;
        QCOMPARE(::GetSecurityInfo(pipe->end.get(), SE_KERNEL_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr,
                                   nullptr, nullptr, &list),
                 DWORD{ERROR_SUCCESS});
        LPWSTR text = nullptr;
        QVERIFY(::ConvertSecurityDescriptorToStringSecurityDescriptorW(list, SDDL_REVISION_1, DACL_SECURITY_INFORMATION,
                                                                       &text, nullptr)
                != 0);
        const QString shown = QString::fromWCharArray(text);
        ::LocalFree(text);
        ::LocalFree(list);
        const QString me = QString::fromStdWString(UserOfProcess(::GetCurrentProcess()).identifier());
        QVERIFY2(shown.count(QLatin1Char('(')) == 2 && shown.contains(QLatin1String("BA)")) && shown.contains(me),
                 qPrintable(shown));
    }

    void bothEndsSeeWhoTheOtherIs()
    {
        const auto pipe = makePipe();
        QVERIFY(pipe);
        QCOMPARE(openPipe(pipe->name, ::GetCurrentProcessId() + 4).error().kind, ErrorKind::Denied);
        const auto again = makePipe();
        QVERIFY(again);
        const auto client = openPipe(again->name, ::GetCurrentProcessId());
        QVERIFY(client);
        QVERIFY(!openPipe(again->name, ::GetCurrentProcessId())); // there is one, and no more
        QVERIFY(awaitClient(again->end.get(), ::GetCurrentProcess(), {}));
    }

    void aClientThatIsAnotherProcessIsNotServed()
    {
        PROCESS_INFORMATION other{};
        STARTUPINFOW how{};
        how.cb = sizeof how;
        std::wstring line = L"cmd.exe /c pause";
        QVERIFY(::CreateProcessW(nullptr, line.data(), nullptr, nullptr, FALSE, CREATE_NO_WINDOW | CREATE_SUSPENDED,
                                 nullptr, nullptr, &how, &other)
                != 0);
        const SystemHandle process(other.hProcess);
        const SystemHandle thread(other.hThread);
        const auto pipe = makePipe();
        QVERIFY(pipe);
        const auto client = openPipe(pipe->name, ::GetCurrentProcessId());
        const auto came = awaitClient(pipe->end.get(), process.get(), {});
        ::TerminateProcess(process.get(), 0);
        QVERIFY(client && !came);
        QCOMPARE(came.error().kind, ErrorKind::Denied);
    }

    void waitingEndsWithTheProcessOrWhenItIsStopped()
    {
        const auto pipe = makePipe();
        QVERIFY(pipe);
        StopSource stop;
        stop.request_stop();
        QCOMPARE(awaitClient(pipe->end.get(), ::GetCurrentProcess(), stop.get_token()).error().kind,
                 ErrorKind::Cancelled);
        const SystemHandle ended(::CreateEventW(nullptr, TRUE, TRUE, nullptr)); // as a process that is gone
        QCOMPARE(awaitClient(pipe->end.get(), ended.get(), {}).error().kind, ErrorKind::Io);
    }

    void bytesGoBothWaysUntilOneEndIsClosed()
    {
        auto pipe = makePipe();
        QVERIFY(pipe);
        auto theirs = openPipe(pipe->name, ::GetCurrentProcessId());
        QVERIFY(theirs && awaitClient(pipe->end.get(), ::GetCurrentProcess(), {}));
        const auto server = channelOver(std::move(pipe->end));
        auto client = channelOver(std::move(*theirs));
        const Frame frame{.nonce = newNonce(), .number = 7, .kind = FrameKind::Act, .body = std::string(300'000, 'x')};
        std::optional<Frame> came;
        {
            const std::jthread reader([&] { came = readFrame(*client).value_or(std::nullopt); });
            QVERIFY(writeFrame(*server, frame));
        }
        QVERIFY(came == frame);
        StopSource stop;
        std::array<char, 4> room{};
        {
            const std::jthread stopper([&stop] { stop.request_stop(); });
            QCOMPARE(server->read(room, stop.get_token()).error().kind, ErrorKind::Cancelled);
        }
        client.reset();
        QCOMPARE(server->read(room, {}).value_or(99), std::size_t(0));
        QCOMPARE(server->write("x", {}).error().kind, ErrorKind::Io);
    }

    void aHelperThatAnybodyCouldReplaceIsNone()
    {
        QVERIFY(helperPlace().isEmpty()); // the folder of this test is ours to write
    }

    /// The last that this process does with them: the next tests start the helper, which needs none of ours.
    void privilegesThatLinksDoNotNeedAreGivenUp()
    {
        const auto held = [](const wchar_t *name) {
            SystemHandle token;
            LUID which{};
            if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY | TOKEN_ADJUST_PRIVILEGES, token.out()) == 0
                || ::LookupPrivilegeValueW(nullptr, name, &which) == 0)
                return false;
            TOKEN_PRIVILEGES one{1, {{which, SE_PRIVILEGE_ENABLED}}};
            return ::AdjustTokenPrivileges(token.get(), FALSE, &one, 0, nullptr, nullptr) != 0
                   && ::GetLastError() == ERROR_SUCCESS;
        };
        QVERIFY(held(L"SeChangeNotifyPrivilege"));
        const bool heldBackup = held(L"SeBackupPrivilege");
        QVERIFY(keepOnlyLinkPrivileges());
        QVERIFY(held(L"SeChangeNotifyPrivilege"));
        if (!heldBackup)
            QSKIP("this process holds no other privilege");
        QVERIFY(!held(L"SeBackupPrivilege"));
    }

    void withoutAHelperNobodyIsAsked()
    {
        const auto none = startHelper({{R"(C:\no\such\helper.exe)"}, false, {}});
        QVERIFY(!none && none.error() == NoHelper::NotInstalled);
    }

    void aRequestWithAnotherDigestIsRefused()
    {
        if (const char *why = whyNotAsked())
            QSKIP(why);
        const Desk desk;
        const HelperRequest promised = desk.request();
        HelperRequest sent = promised;
        std::get<CreateLink>(sent.intents.front().change).after = {"elsewhere"};
        const auto answer = answerTo(promised, sent);
        QVERIFY(answer);
        QCOMPARE(answer->kind, FrameKind::Rejected);
        QCOMPARE(unpackErrors(answer->body).value().front().kind, ErrorKind::Denied);
    }

    void aNoToTheHelpersQuestionIsQuiet()
    {
        if (const char *why = whyNoQuestion())
            QSKIP(why);
        const Desk desk;
        HelperElevation elevation = throughHelper();
        const Presser presser(IDCANCEL);
        const auto begun = elevation.begin(nativeFileSystem(), {desk.intent()}, {});
        QVERIFY(!begun && presser.hasPressed());
        QCOMPARE(begun.error(), ElevationRefusal::Declined);
        QVERIFY(desk.names().isEmpty());
    }

    /// However many: whole, and the yes comes only when the last of them was in view.
    void aYesIsGivenToAllOfALongList()
    {
        if (const char *why = whyNoQuestion())
            QSKIP(why);
        const Desk desk;
        std::vector<Intent> intents;
        for (int at = 0; at < 100; ++at) {
            Intent intent = desk.intent();
            std::get<CreateLink>(intent.change).place =
                desk.folder() / ("name-" + std::string(180, 'x') + std::to_string(at));
            intents.push_back(std::move(intent));
        }
        HelperElevation elevation = throughHelper();
        bool isBegun = false;
        std::thread asking([&] { isBegun = elevation.begin(nativeFileSystem(), intents, {}).has_value(); });
        QuestionWindow question;
        const bool came = question.appear();
        question.settle();
        const QString list = question.list().remove(QRegularExpression(QStringLiteral("\r\n +")));
        const bool tookTooEarly = question.takesYes();
        question.press(yes);
        const bool stayed = question.isThere();
        question.scrollToTheEnd();
        const bool takes = question.comesToTakeYes();
        question.press(takes ? yes : IDCANCEL);
        asking.join();
        QVERIFY(came && !tookTooEarly && stayed && takes && isBegun);
        for (const Intent &intent : intents)
            QVERIFY(list.contains(QString::fromStdString(placeOf(intent.change).bytes)));
        std::ignore = elevation.end({});
    }

    void aQuestionThatCannotBeShownIsANo()
    {
        if (const char *why = whyNotAsked())
            QSKIP(why);
        if (canShowWindows())
            QSKIP("there is a display");
        const Desk desk;
        HelperElevation elevation = throughHelper();
        const auto begun = elevation.begin(nativeFileSystem(), {desk.intent()}, {});
        QVERIFY(!begun);
        QCOMPARE(begun.error(), ElevationRefusal::Declined);
    }

    /// Where links cannot be made the refusal comes from the very last call: the way there was gone, and held.
    void aYesLetsTheHelperGoThereAndTry()
    {
        if (const char *why = whyNoQuestion())
            QSKIP(why);
        const Desk desk;
        const Outcome outcome = madeBy(desk);
        const bool isTold =
            outcome.state == Outcome::State::Done || (outcome.error && outcome.error->kind == ErrorKind::Unsupported);
        QVERIFY2(isTold, outcome.error ? qPrintable(QString::number(int(outcome.error->kind))) : "no error");
        const QStringList wanted =
            outcome.state == Outcome::State::Done ? QStringList{QStringLiteral("l")} : QStringList();
        QCOMPARE(desk.names(), wanted);
    }

    void aYesMakesTheLink()
    {
        if (const char *why = whyNoQuestion())
            QSKIP(why);
        const Desk desk;
        const Outcome outcome = madeBy(desk);
        if (outcome.error && outcome.error->kind == ErrorKind::Unsupported)
            QSKIP("this Wine makes no links");
        QCOMPARE(outcome.state, Outcome::State::Done);
        QCOMPARE(nativeFileSystem().openFolder(desk.folder()).value()->readLink("l").value().raw, "target"s);
    }
};

QTEST_GUILESS_MAIN(TestWindowsHelper)
#include "tst_windows_helper.moc"
