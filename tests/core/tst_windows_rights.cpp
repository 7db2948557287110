// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/contains.h"
#include "text/rights_text.h"

#include <QSet>
#include <QTest>

#include <array>
#include <functional>
#include <string>

using namespace linkwright;
using namespace linkwright::windows;

namespace {

constexpr unsigned windows11 = 22631;
constexpr unsigned windows8 = 9600;

// The sentences of the table.
constexpr const char *notTried = "It was not tried whether links can be made here.";
constexpr const char *failedOtherwise = "Making a link was tried and failed, for no reason that has to do with rights.";
constexpr const char *oneDrive = "OneDrive keeps links out of this folder; administrator rights would not help.";
constexpr const char *noLinksHere = "There are no symbolic links on this drive.";
constexpr const char *tooOld =
    "This version of Windows makes links only for administrators, and for accounts that were granted the right.";
constexpr const char *controlledFolder =
    "Windows Security protects this folder (controlled folder access); administrator rights would not help, allowing this program there does.";
constexpr const char *onceTurnedOn = "Windows lets you make links once an administrator has turned on Developer Mode.";
constexpr const char *onceTurnedOnOrPassword =
    "Windows lets you make links once an administrator has turned on Developer Mode; until then it takes an administrator's name and password.";
constexpr const char *wantsConsent =
    "Windows wants your consent to use administrator rights, once for all links of a batch.";
constexpr const char *mayNotWrite = "You have no permission to write in this folder.";
constexpr const char *byDeveloperMode = "You may make links here: Developer Mode is on.";
constexpr const char *byPackage =
    "You may make links here: Windows lets programs do so that are installed as packages.";
constexpr const char *byRight = "You may make links here: your account has the right to.";
constexpr const char *asAdministrator = "You may make links here: this program runs as administrator.";
constexpr const char *onAnotherComputer =
    "This folder is on another computer; it was not tried whether links can be made there.";
constexpr const char *noFiles =
    "You have no permission to put files into this folder, and so no links to files; folders and junctions you may make here.";
constexpr const char *byTrying = "You may make links here; it was tried, and it worked.";
constexpr const char *noRight = "Your account has no right to make links on this computer.";
constexpr const char *managed =
    "Your account has no right to make links, and Developer Mode is managed by your organisation.";
constexpr const char *anotherAccount =
    "Your account has no right to make links, and with User Account Control off Windows asks nobody else: use another account, or have the right granted.";

/// A standard user on a plain Windows 11 with its NTFS disk, who was refused.
Facts standardUser()
{
    Facts facts;
    facts.system.build = windows11;
    facts.system.developerMode = false;
    facts.volume = {.fileSystem = "NTFS", .holdsReparsePoints = true, .holdsHardLinks = true, .local = true};
    facts.probe = Probe::PrivilegeNotHeld;
    return facts;
}

/// A member of Administrators in everyday work, with the filtered token.
Facts administrator()
{
    Facts facts = standardUser();
    facts.token.type = TokenType::Limited;
    facts.token.administrator = true;
    facts.token.linkedTokenHasPrivilege = true;
    return facts;
}

Facts with(Facts facts, const std::function<void(Facts &)> &differ)
{
    differ(facts);
    return facts;
}

/// "4 after-elevation: elevate, junction" or "1 allowed (developer-mode)".
std::string spelled(const Rights &rights)
{
    std::string text = std::to_string(tableRow(rights.answer)) + " " + std::string(answerWord(rights.answer));
    if (rights.reason != Reason::None)
        text += " (" + std::string(reasonWord(rights.reason)) + ")";
    for (std::size_t at = 0; at < rights.offers.size(); ++at)
        text.append(at == 0 ? ": " : ", ").append(offerWord(rights.offers[at]));
    return text;
}

bool offers(const Rights &rights, Offer offer)
{
    return contains(rights.offers, offer);
}

/// Calls `look` with every combination of the facts that decide.
void everyCombination(const std::function<void(const Facts &)> &look)
{
    constexpr unsigned switches = 13;
    const std::array<std::optional<bool>, 3> three{std::nullopt, false, true};
    for (unsigned bits = 0; bits < 1U << switches; ++bits) {
        const auto on = [bits](unsigned bit) { return (bits >> bit & 1U) != 0; };
        Facts facts;
        facts.token = {.type = TokenType::Default,
                       .elevated = on(0),
                       .hasPrivilege = on(1),
                       .linkedTokenHasPrivilege = on(2),
                       .administrator = on(3),
                       .packaged = false};
        facts.system.build = on(4) ? windows11 : windows8;
        facts.system.accountControl = on(5);
        facts.system.usersMayElevate = on(6);
        facts.volume = {.fileSystem = "x", .holdsReparsePoints = on(7), .holdsHardLinks = on(8), .local = on(9)};
        facts.wanted = {.toFolder = on(10), .sameComputer = on(11), .sameVolume = on(12)};
        for (const auto type : {TokenType::Default, TokenType::Full, TokenType::Limited}) {
            facts.token.type = type;
            for (const auto mode : three) {
                facts.system.developerMode = mode;
                for (const auto policy : three) {
                    facts.system.developerModePolicy = policy;
                    for (const auto probe : {Probe::Made, Probe::AccessDenied, Probe::PrivilegeNotHeld}) {
                        facts.probe = probe;
                        look(facts);
                    }
                }
            }
        }
    }
}

} // namespace

class WindowsRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTable_data()
    {
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<QString>("rights");
        QTest::addColumn<QString>("badge");
        QTest::addColumn<QString>("sentence");

        const auto row = [](const char *name, const Facts &start, const std::function<void(Facts &)> &differ,
                            const char *rights, const char *badge, const char *sentence) {
            QTest::newRow(name) << with(start, differ) << QString::fromUtf8(rights) << QString::fromUtf8(badge)
                                << QString::fromUtf8(sentence);
        };
        using F = Facts;
        const Facts user = standardUser();
        const Facts admin = administrator();
        const auto folder = [](F &f) { f.wanted.toFolder = true; };

        row(
            "1 made, Developer Mode", user, [](F &f) { f.probe = Probe::Made, f.system.developerMode = true; },
            "1 allowed (developer-mode)", "Links allowed: Developer Mode", byDeveloperMode);
        row(
            "1 made, policy turns Developer Mode on", user,
            [](F &f) { f.probe = Probe::Made, f.system.developerModePolicy = true; }, "1 allowed (developer-mode)",
            "Links allowed: Developer Mode", byDeveloperMode);
        row(
            "1 made, right granted", user, [](F &f) { f.probe = Probe::Made, f.token.hasPrivilege = true; },
            "1 allowed (privilege)", "Links allowed: your account has the right", byRight);
        row(
            "1 made, elevated", admin,
            [](F &f) {
                f.probe = Probe::Made;
                f.token.hasPrivilege = true, f.token.elevated = true, f.token.type = TokenType::Full;
            },
            "1 allowed (privilege)", "Links allowed: running as administrator", asAdministrator);
        row(
            "1 made, package", user, [](F &f) { f.probe = Probe::Made, f.token.packaged = true; },
            "1 allowed (package)", "Links allowed: installed as a package", byPackage);
        row(
            "1 made, package and Developer Mode", user,
            [](F &f) { f.probe = Probe::Made, f.token.packaged = true, f.system.developerMode = true; },
            "1 allowed (developer-mode)", "Links allowed: Developer Mode", byDeveloperMode);
        row(
            "1 made, registry unreadable", user,
            [](F &f) { f.probe = Probe::Made, f.system.developerMode = std::nullopt; }, "1 allowed (unexplained)",
            "Links allowed", byTrying);
        row(
            "2 exFAT", user,
            [](F &f) {
                f.probe = Probe::InvalidFunction;
                f.volume = {.fileSystem = "exFAT", .holdsReparsePoints = false, .holdsHardLinks = false};
            },
            "2 not-on-this-volume: copy", "Not on this drive (exFAT)",
            "There are no symbolic links on this drive (exFAT).");
        row(
            "2 share that takes hard links", user,
            [](F &f) { f.probe = Probe::NotSupported, f.volume.fileSystem.clear(), f.volume.local = false; },
            "2 not-on-this-volume: hard-link, copy", "Not on this drive", noLinksHere);
        row(
            "2 no junction where there are no reparse points", user,
            [&](F &f) {
                folder(f);
                f.probe = Probe::InvalidFunction, f.volume.fileSystem = "FAT32";
            },
            "2 not-on-this-volume: copy", "Not on this drive (FAT32)",
            "There are no symbolic links on this drive (FAT32).");
        row(
            "2 by the volume's flags alone", user,
            [](F &f) { f.probe = Probe::NotTried, f.volume.holdsReparsePoints = false, f.wanted.sameVolume = false; },
            "2 not-on-this-volume: copy", "Not on this drive (NTFS)",
            "There are no symbolic links on this drive (NTFS).");
        row(
            "2 before 1: links are allowed, and this drive has none", user,
            [](F &f) {
                f.probe = Probe::Made, f.system.developerMode = true;
                f.volume = {.fileSystem = "exFAT", .holdsReparsePoints = false, .holdsHardLinks = false};
            },
            "2 not-on-this-volume: copy", "Not on this drive (exFAT)",
            "There are no symbolic links on this drive (exFAT).");
        row(
            "2 before 4: elevation would not help", admin, [](F &f) { f.volume.holdsReparsePoints = false; },
            "2 not-on-this-volume: hard-link, copy", "Not on this drive (NTFS)",
            "There are no symbolic links on this drive (NTFS).");

        row(
            "3 controlled folder access", admin,
            [](F &f) { f.probe = Probe::AccessDenied, f.protection = Protection::ControlledFolderAccess; },
            "3 blocked: allow-app", "Blocked by folder protection", controlledFolder);
        row(
            "3 controlled folder access that hides what it refuses", admin,
            [](F &f) { f.probe = Probe::NotFound, f.protection = Protection::ControlledFolderAccess; },
            "3 blocked: allow-app", "Blocked by folder protection", controlledFolder);
        row(
            "3 controlled folder access where links are allowed elsewhere", user,
            [](F &f) {
                f.probe = Probe::Made, f.system.developerMode = true;
                f.folder = {.takesFiles = false, .takesFolders = false};
                f.protection = Protection::ControlledFolderAccess;
            },
            "3 blocked: allow-app", "Blocked by folder protection", controlledFolder);
        row(
            "3 OneDrive", user, [](F &f) { f.probe = Probe::AccessDenied, f.protection = Protection::OneDrive; },
            "3 blocked", "Blocked by folder protection", oneDrive);
        row(
            "3 protection that did not refuse is none", user,
            [](F &f) { f.probe = Probe::Made, f.protection = Protection::OneDrive, f.system.developerMode = true; },
            "1 allowed (developer-mode)", "Links allowed: Developer Mode", byDeveloperMode);

        row(
            "4 administrator, file", admin, [](F &) {}, "4 after-elevation: elevate, turn-on-developer-mode, hard-link",
            "Will ask for administrator once", wantsConsent);
        row("4 administrator, folder", admin, folder, "4 after-elevation: elevate, turn-on-developer-mode, junction",
            "Will ask for administrator once", wantsConsent);
        row(
            "4 Developer Mode forbidden", admin, [](F &f) { f.system.developerModePolicy = false; },
            "4 after-elevation: elevate, hard-link", "Will ask for administrator once", wantsConsent);
        row(
            "4 before 8: old Windows", admin, [](F &f) { f.system.build = windows8; },
            "4 after-elevation: elevate, hard-link", "Will ask for administrator once", wantsConsent);

        row(
            "5 standard user", user, [](F &) {},
            "5 developer-mode: elevate, turn-on-developer-mode, grant-right, hard-link", "Turn on Developer Mode…",
            onceTurnedOnOrPassword);
        row("5 folder", user, folder, "5 developer-mode: elevate, turn-on-developer-mode, grant-right, junction",
            "Turn on Developer Mode…", onceTurnedOnOrPassword);
        row(
            "5 prompts forbidden", user, [](F &f) { f.system.usersMayElevate = false; },
            "5 developer-mode: turn-on-developer-mode, grant-right, hard-link", "Turn on Developer Mode…",
            onceTurnedOn);
        row(
            "5 before 6: no UAC", user, [](F &f) { f.system.accountControl = false; },
            "5 developer-mode: turn-on-developer-mode, grant-right, hard-link", "Turn on Developer Mode…",
            onceTurnedOn);
        row(
            "5 registry unreadable", user, [](F &f) { f.system.developerMode = std::nullopt; },
            "5 developer-mode: elevate, turn-on-developer-mode, grant-right, hard-link", "Turn on Developer Mode…",
            onceTurnedOnOrPassword);
        row(
            "5 first build", user, [](F &f) { f.system.build = firstBuildWithDeveloperMode; },
            "5 developer-mode: elevate, turn-on-developer-mode, grant-right, hard-link", "Turn on Developer Mode…",
            onceTurnedOnOrPassword);

        row(
            "6 no UAC, old Windows", user,
            [](F &f) { f.system.accountControl = false, f.system.build = windows8, f.wanted.sameVolume = false; },
            "6 another-account: grant-right", "No right to make links", anotherAccount);
        row(
            "6 before 7: no UAC, Developer Mode forbidden", user,
            [&](F &f) {
                folder(f);
                f.system.accountControl = false, f.system.developerModePolicy = false;
            },
            "6 another-account: grant-right, junction", "Use a junction instead (needs no right)", anotherAccount);

        row(
            "7 managed", user, [](F &f) { f.system.developerModePolicy = false; },
            "7 managed: elevate, grant-right, hard-link", "Will ask for administrator once", managed);
        row(
            "7 managed, the switch is on all the same", user,
            [](F &f) { f.system.developerModePolicy = false, f.system.developerMode = true; },
            "7 managed: elevate, grant-right, hard-link", "Will ask for administrator once", managed);
        row(
            "7 managed, prompts forbidden", user,
            [](F &f) { f.system.developerModePolicy = false, f.system.usersMayElevate = false; },
            "7 managed: grant-right, hard-link", "Use a hard link instead (needs no right)", managed);
        row(
            "7 before 8: managed, old Windows", user,
            [](F &f) {
                f.system.developerModePolicy = false, f.system.build = windows8, f.system.usersMayElevate = false;
                f.wanted.sameVolume = false;
            },
            "7 managed: grant-right", "No right to make links: managed by your organisation", managed);

        row(
            "8 old Windows", user, [](F &f) { f.system.build = windows8; },
            "8 too-old: elevate, grant-right, hard-link", "Will ask for administrator once", tooOld);
        row(
            "8 the last build without it", user, [](F &f) { f.system.build = firstBuildWithDeveloperMode - 1; },
            "8 too-old: elevate, grant-right, hard-link", "Will ask for administrator once", tooOld);

        row(
            "9 no junction to another computer", user,
            [&](F &f) {
                folder(f);
                f.wanted.sameComputer = false;
            },
            "5 developer-mode: elevate, turn-on-developer-mode, grant-right", "Turn on Developer Mode…",
            onceTurnedOnOrPassword);
        row(
            "9 no junction on a share", user,
            [&](F &f) {
                folder(f);
                f.volume.local = false;
            },
            "5 developer-mode: elevate, turn-on-developer-mode, grant-right", "Turn on Developer Mode…",
            onceTurnedOnOrPassword);
        row(
            "10 no hard link across volumes", admin, [](F &f) { f.wanted.sameVolume = false; },
            "4 after-elevation: elevate, turn-on-developer-mode", "Will ask for administrator once", wantsConsent);

        row(
            "beside: the built-in Administrator without the right", admin,
            [](F &f) { f.token = {.type = TokenType::Default, .elevated = true, .administrator = true}; },
            "0 no-right: turn-on-developer-mode, hard-link", "Turn on Developer Mode…", noRight);
        row(
            "beside: an administrator without UAC and without the right", admin,
            [](F &f) {
                f.token = {.type = TokenType::Default, .elevated = true, .administrator = true};
                f.system.accountControl = false, f.system.build = windows8;
            },
            "8 too-old: hard-link", "Use a hard link instead (needs no right)", tooOld);
        row(
            "beside: the right was taken from Administrators", admin,
            [](F &f) { f.token.linkedTokenHasPrivilege = false; }, "0 no-right: turn-on-developer-mode, hard-link",
            "Turn on Developer Mode…", noRight);
        row(
            "beside: Developer Mode is on and did not help", user, [](F &f) { f.system.developerMode = true; },
            "0 no-right: elevate, grant-right, hard-link", "Will ask for administrator once", noRight);
        row(
            "beside: a folder of administrators", admin, [](F &f) { f.probe = Probe::AccessDenied; },
            "0 no-permission: elevate", "Will ask for administrator once", mayNotWrite);
        row(
            "beside: a folder of administrators, links allowed", admin,
            [](F &f) {
                f.probe = Probe::Made, f.system.developerMode = true;
                f.folder = {.takesFiles = false, .takesFolders = false};
            },
            "0 no-permission: elevate", "Will ask for administrator once", mayNotWrite);
        row(
            "beside: before 5, Developer Mode does not open a folder", user,
            [](F &f) {
                f.folder = {.takesFiles = false, .takesFolders = false};
                f.system.usersMayElevate = false;
            },
            "0 no-permission", "No permission to write here", mayNotWrite);
        row(
            "beside: the root of a drive, a file", user,
            [](F &f) {
                f.probe = Probe::Made, f.system.developerMode = true;
                f.folder.takesFiles = false;
            },
            "0 no-permission: elevate", "Will ask for administrator once", noFiles);
        row(
            "beside: the root of a drive, a folder", user,
            [&](F &f) {
                folder(f);
                f.probe = Probe::Made, f.system.developerMode = true;
                f.folder.takesFiles = false;
            },
            "1 allowed (developer-mode)", "Links allowed: Developer Mode", byDeveloperMode);
        row(
            "beside: a share that is not asked", user,
            [](F &f) { f.probe = Probe::NotTried, f.volume = {.fileSystem = {}, .local = false}; }, "0 not-checked",
            "Not checked", onAnotherComputer);
        row(
            "beside: no permission, elevated already", admin,
            [](F &f) { f.probe = Probe::AccessDenied, f.token.elevated = true, f.token.type = TokenType::Full; },
            "0 no-permission", "No permission to write here", mayNotWrite);
        row(
            "beside: the folder is gone", user, [](F &f) { f.probe = Probe::NotFound; }, "0 failed",
            "Making a link failed", failedOtherwise);
        row(
            "beside: failed", user, [](F &f) { f.probe = Probe::Failed; }, "0 failed", "Making a link failed",
            failedOtherwise);
        row(
            "beside: not checked", user, [](F &f) { f.probe = Probe::NotTried; }, "0 not-checked", "Not checked",
            notTried);
    }

    void theTable()
    {
        QFETCH(Facts, facts);
        QFETCH(QString, rights);
        QFETCH(QString, badge);
        QFETCH(QString, sentence);

        const Rights found = rightsFrom(facts);
        QCOMPARE(QString::fromStdString(spelled(found)), rights);
        QCOMPARE(rightsBadge(found, facts), badge);
        QCOMPARE(rightsSentence(found, facts), sentence);
    }

    void whatIsOfferedCanBeTakenWhateverTheFacts()
    {
        std::size_t looked = 0;
        QString wrong;
        everyCombination([&](const Facts &facts) {
            const Rights rights = rightsFrom(facts);
            const auto must = [&](bool holds, const char *rule) {
                if (!holds && wrong.isEmpty())
                    wrong = QString::fromUtf8(rule) + QStringLiteral(": ") + QString::fromStdString(spelled(rights));
            };
            const bool refused = rights.answer != Answer::Allowed;
            must(refused == (facts.probe != Probe::Made || !facts.volume.holdsReparsePoints),
                 "the probe and the volume decide, nothing else");
            must(refused || rights.offers.empty(), "who may needs no way out");
            must(refused == (rights.reason == Reason::None), "a reason exactly where it is allowed");
            must(!offers(rights, Offer::Elevate) || (facts.system.accountControl && !facts.token.elevated),
                 "a prompt is offered only where one appears");
            must(
                !offers(rights, Offer::TurnOnDeveloperMode)
                    || (facts.system.build >= firstBuildWithDeveloperMode && facts.system.developerModePolicy != false),
                "Developer Mode is offered only where it can be turned on");
            must(!offers(rights, Offer::Junction)
                     || (facts.wanted.toFolder && facts.volume.holdsReparsePoints && facts.volume.local),
                 "a junction is for folders of this computer");
            must(!offers(rights, Offer::HardLink) || (!facts.wanted.toFolder && facts.wanted.sameVolume),
                 "a hard link is for files of this volume");
            must(!rightsBadge(rights, facts).isEmpty() && !rightsSentence(rights, facts).isEmpty(), "has words");
            ++looked;
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(looked, std::size_t(8192) * 81);
    }

    void everyAnswerAndOfferHasItsOwnWords()
    {
        QSet<QString> sentences;
        for (int answer = 0; answer < answerCount; ++answer)
            sentences.insert(rightsSentence({static_cast<Answer>(answer), Reason::None, {}}, standardUser()));
        QCOMPARE(sentences.size(), answerCount);

        QSet<QString> buttons;
        QSet<QString> notes;
        for (int offer = 0; offer < offerCount; ++offer) {
            buttons.insert(offerText(static_cast<Offer>(offer)));
            notes.insert(offerSentence(static_cast<Offer>(offer)));
        }
        QCOMPARE(buttons.size(), offerCount);
        QCOMPARE(notes.size(), offerCount);
    }

    void theNameOfAFileSystemCannotLie()
    {
        Facts facts = standardUser();
        facts.probe = Probe::InvalidFunction;
        facts.volume.fileSystem = "\xE2\x80\xAE%1";

        QCOMPARE(rightsBadge(rightsFrom(facts), facts), QStringLiteral("Not on this drive (⟨U+202E⟩%1)"));
    }
};

QTEST_GUILESS_MAIN(WindowsRightsTest)
#include "tst_windows_rights.moc"
