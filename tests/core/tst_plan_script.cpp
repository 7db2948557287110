// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "change_cases.h"
#include "engine_tools.h"
#include "store/plan_json.h"
#include "store/plan_script.h"
#include "store/standard_file.h"
#include "support/tree_text.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <filesystem>
#include <random>
#include <sys/wait.h>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// What a script said and how it ended.
struct Run
{
    int status = -1;
    std::string said;
};

/// Runs a script with `sh` and a root in front of its places.
Run run(const std::string &script, const NativePath &root, const char *shell = "sh")
{
    const TemporaryFolder folder;
    const NativePath file = folder.at("/plan.sh");
    if (!writeNewFile(file, script))
        return {};
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder.path().bytes)); // what is hostile would act there
    process.start(QString::fromLatin1(shell), {QStringLiteral("plan.sh"), QString::fromStdString(root.bytes)});
    process.waitForFinished(-1);
    const auto left = std::filesystem::directory_iterator(folder.path().bytes);
    if (std::distance(begin(left), end(left)) != 1)
        return {-2, "it left something in its own folder"};
    return {process.exitCode(), process.readAllStandardError().toStdString()};
}

/// A tree, and a copy of it below another folder, at the same path there.
struct Twins
{
    explicit Twins(std::string_view tree)
        : original(tree)
    {
        std::filesystem::create_directories(copyPath().bytes);
        drawOnDisk(copyPath(), tree);
    }

    NativePath copyPath() const { return copyRoot.at(original.at("").bytes); }
    std::string copy() const { return dumpDisk(copyPath()); }

    DiskWorld original;
    TemporaryFolder copyRoot;
};

Seen textSeen(NodeType type, std::string text = {})
{
    return {.identity = {.type = type}, .target = {std::move(text)}};
}

Seen link(std::string text)
{
    return textSeen(NodeType::SymbolicLink, std::move(text));
}

/// Names and texts that shells, tools and terminals might take for something else.
const std::vector<std::string> &oddNames()
{
    static const std::vector<std::string> names = [] {
        std::string every;
        for (int byte = 1; byte < 256; ++byte)
            every += byte == '/' ? '.' : static_cast<char>(byte);
        return std::vector<std::string>{
            "a",          "b",         "-n",       "--",       "-rf",    "'",           "''",  "\"",    "\\",
            "$(touch x)", "`touch x`", "$HOME",    "a b",      " ",      "\n",          "a\n", "a\n\n", "\n\na",
            "*",          "?",         "[a]",      "~",        "!",      "#",           "%s",  "\\n",   "\\0",
            "\x7F",       "\x81\x88",  "\xFF\xFE", "\xC3\xA4", "\u202E", "a;touch x",   "&",   "|",     "(",
            ")",          "=",         "\x1B[31m", "x\r",      "{a,b}",  ".linkwright", every,
        };
    }();
    return names;
}

/// Makes up changes, most of which can be made, on a tree that lives on.
class Chance
{
public:
    Chance(DiskWorld &world, unsigned seed)
        : m_world(world)
        , m_dice(seed)
    {
    }

    Change change()
    {
        switch (m_dice() % 12) {
        case 0:
        case 1: return CreateLink{place(), {name()}, NodeType::SymbolicLink, false};
        case 2: return CreateLink{place() / name() / name(), {name()}, NodeType::SymbolicLink, true};
        case 3: return hardLink(m_dice() % 2 == 0);
        case 4:
        case 5: return retarget();
        case 6: return removeLink();
        case 7: return removeName();
        case 8:
        case 9: return move();
        case 10: return RemoveFolder{place()};
        default: return m_dice() % 2 == 0 ? toFile() : toLink();
        }
    }

private:
    template<typename Value>
    const Value &pick(const std::vector<Value> &from)
    {
        return from[m_dice() % from.size()];
    }

    std::string name() { return pick(oddNames()); }

    /// Something that is there, of a kind, else any place.
    NativePath existing(TreeItem::Kind kind)
    {
        std::vector<TreeItem> fitting;
        for (TreeItem &item : parseTree(m_world.dump())) {
            if (item.kind == kind)
                fitting.push_back(std::move(item));
        }
        return fitting.empty() || m_dice() % 8 == 0 ? place() : m_world.at(pick(fitting).path);
    }

    NativePath place()
    {
        static const std::vector<std::string> folders{"/one", "/two", "/two/deep", "/one/new"};
        return m_world.at(pick(folders)) / name();
    }

    Seen seen(const NativePath &place)
    {
        const auto open = openPlace(m_world.files(), place);
        const auto found = open ? see(*open) : std::unexpected(open.error());
        const bool isMistaken = m_dice() % 8 == 0 && (!found || isLink(found->identity.type)); // a script knows texts
        return found && !isMistaken ? *found : link("something else");
    }

    Change hardLink(bool makeParents)
    {
        const NativePath other = existing(m_dice() % 2 == 0 ? TreeItem::Kind::File : TreeItem::Kind::Link);
        return CreateHardLink{makeParents ? place() / name() : place(), other, seen(other), makeParents};
    }
    Change retarget()
    {
        const NativePath at = existing(TreeItem::Kind::Link);
        Seen before = seen(at);
        std::string after = name();
        if (after == before.target.raw)
            after += "x";
        return RetargetLink{at, std::move(before), {std::move(after)}};
    }
    Change removeLink()
    {
        const NativePath at = existing(TreeItem::Kind::Link);
        return RemoveLink{at, seen(at)};
    }
    Change removeName()
    {
        const NativePath at = existing(TreeItem::Kind::HardLink);
        return RemoveHardLink{at, seen(at), existing(TreeItem::Kind::File)};
    }
    Change move()
    {
        const NativePath at = existing(m_dice() % 2 == 0 ? TreeItem::Kind::Link : TreeItem::Kind::File);
        return Move{at, seen(at), place()};
    }
    Change toFile()
    {
        const NativePath at = existing(TreeItem::Kind::Link);
        const NativePath original = existing(TreeItem::Kind::File);
        return LinkToFile{at, seen(at), form(), original, seen(original)};
    }
    Change toLink()
    {
        const NativePath at = existing(m_dice() % 2 == 0 ? TreeItem::Kind::File : TreeItem::Kind::HardLink);
        const NativePath original = existing(TreeItem::Kind::File);
        return FileToLink{at, seen(at), form(), original, {name()}};
    }
    FileForm form() { return m_dice() % 2 == 0 ? FileForm::Copy : FileForm::HardLink; }

    DiskWorld &m_world;
    std::mt19937 m_dice;
};

constexpr const char *startTree = "/one/f : 1\n/one/same = /one/f\n/one/l -> f\n/two/l -> ../one/f\n/two/g : 2\n"
                                  "/two/deep/h : 2\n/two/deep/l -> \\s\\xff\\n\n/one/k -> a\n/two/m -> b\n";

} // namespace

/// A plan as a script does what apply() does, and looks as apply() looks.
class PlanScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfChangeIsMade()
    {
        for (const ChangeCase &one : changeCases) {
            Twins trees(one.before);
            const Run ran = run(planScript({{one.plan(trees.original)}}), trees.copyRoot.path());
            QVERIFY2(ran.status == 0, (std::string(one.name) + ": " + ran.said).c_str());
            QCOMPARE(trees.copy(), normalTree(one.after));
        }
    }

    void linksBecomeFilesAndFilesLinks()
    {
        const NativePath place{"/d/l"};
        const NativePath original{"/d/f"};
        const Seen file = textSeen(NodeType::File);
        const struct
        {
            Change change;
            const char *before;
            const char *after;
        } cases[] = {
            {LinkToFile{place, link("f"), FileForm::HardLink, original, file}, "/d/f : 1\n/d/l -> f\n",
             "/d/f : 1\n/d/l = /d/f\n"},
            {LinkToFile{place, link("f"), FileForm::Copy, original, file}, "/d/f : 1\n/d/l -> f\n",
             "/d/f : 1\n/d/l : 1\n"},
            {FileToLink{place, file, FileForm::HardLink, original, {"f"}}, "/d/f : 1\n/d/l = /d/f\n",
             "/d/f : 1\n/d/l -> f\n"},
            {FileToLink{place, file, FileForm::Copy, original, {"f"}}, "/d/f : 1\n/d/l : 1\n", "/d/f : 1\n/d/l -> f\n"},
            {RemoveFolder{{"/d/e"}}, "/d/e/\n", "/d/\n"},
        };
        for (const auto &one : cases) {
            const DiskWorld desk(one.before);
            const Run ran = run(planScript({{one.change}}), desk.at(""));
            QCOMPARE(ran.said, std::string());
            QCOMPARE(desk.dump(), std::string(one.after));
        }
    }

    void whatIsNotAsExpectedIsLeftAlone()
    {
        const char *tree = "/d/f : 1\n/d/full/x\n/d/l -> t\n/d/other : 2\n/d/same = /d/f\n/d/tail -> t\\n\n";
        const Seen file = textSeen(NodeType::File);
        const Plan plan{{
            CreateLink{{"/d/l"}, {"x"}},
            CreateLink{{"/d/full"}, {"x"}},
            CreateLink{{"/d/gone/l"}, {"x"}},
            CreateLink{{"/d/f/l"}, {"x"}, NodeType::SymbolicLink, true},
            CreateHardLink{{"/d/l"}, {"/d/f"}, file},
            CreateHardLink{{"/d/new"}, {"/d/gone"}, file},
            CreateHardLink{{"/d/new"}, {"/d/l"}, file},
            RetargetLink{{"/d/l"}, link("T"), {"x"}},
            RetargetLink{{"/d/l"}, link("t\n"), {"x"}},
            RetargetLink{{"/d/tail"}, link("t"), {"x"}},
            RetargetLink{{"/d/f"}, link("t"), {"x"}},
            RemoveLink{{"/d/l"}, link("")},
            RemoveLink{{"/d/f"}, link("t")},
            RemoveLink{{"/d/gone"}, link("t")},
            RemoveHardLink{{"/d/f"}, file, {"/d/other"}},
            RemoveHardLink{{"/d/f"}, file, {"/d/gone"}},
            Move{{"/d/l"}, link("t"), {"/d/f"}},
            Move{{"/d/l"}, link("T"), {"/d/new"}},
            Move{{"/d/l"}, file, {"/d/new"}},
            Move{{"/d/gone"}, textSeen(NodeType::Unknown), {"/d/new"}},
            LinkToFile{{"/d/l"}, link("T"), FileForm::HardLink, {"/d/f"}, file},
            LinkToFile{{"/d/l"}, link("t"), FileForm::Copy, {"/d/gone"}, file},
            LinkToFile{{"/d/l"}, link("t"), FileForm::Copy, {"/d/full"}, file},
            FileToLink{{"/d/f"}, file, FileForm::HardLink, {"/d/other"}, {"x"}},
            FileToLink{{"/d/f"}, file, FileForm::Copy, {"/d/other"}, {"x"}},
            RemoveFolder{{"/d/full"}},
            RemoveFolder{{"/d/l"}},
        }};
        const DiskWorld desk(tree);
        const Run ran = run(planScript(plan), desk.at(""));
        QCOMPARE(desk.dump(), normalTree(tree));
        QCOMPARE(ran.status, 4);
        for (std::size_t at = 1; at <= plan.changes.size(); ++at)
            QVERIFY2(ran.said.find("change " + std::to_string(at) + ": /") != std::string::npos, ran.said.c_str());
    }

    void theRestGoesOnAfterARefusal()
    {
        const DiskWorld desk("/d/a -> t\n/d/b -> t\n");
        const Run ran =
            run(planScript({{RemoveLink{{"/d/a"}, link("x")}, RemoveLink{{"/d/b"}, link("t")}}}), desk.at(""));
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.said, "change 1: " + desk.at("/d/a").bytes + ": not the link that was expected\n");
        QCOMPARE(desk.dump(), std::string("/d/a -> t\n"));
        QCOMPARE(run(planScript({}), desk.at("")).status, 0);
        QCOMPARE(run(planScript({}), desk.at("/gone")).status, 4);
    }

    void whatItSaysCannotLie()
    {
        const DiskWorld desk("/d/\n");
        const Run ran = run(planScript({{RemoveLink{{"/d/\x1B[31m\nchange 2: /x: \u202E"}, link("x")}}}), desk.at(""));
        QCOMPARE(ran.said.find_first_of("\x1B\xE2"), std::string::npos);
        QCOMPARE(std::ranges::count(ran.said, '\n'), 1);
    }

    void oddNamesAndTextsAreExact()
    {
        for (const std::string &odd : oddNames()) {
            const NativePath place = NativePath{"/d"} / odd;
            const NativePath moved = NativePath{"/d"} / ("m" + odd.substr(0, 250));
            const DiskWorld desk("/d/f : 1\n");
            const Run ran = run(
                planScript({{CreateLink{place, {odd}}, RetargetLink{place, link(odd), {odd + "\n"}},
                             RetargetLink{place, link(odd + "\n"), {odd}}, Move{place, link(odd), moved},
                             RemoveLink{moved, link(odd)}, CreateHardLink{place, {"/d/f"}, textSeen(NodeType::File)}}}),
                desk.at(""));
            QCOMPARE(ran.said, std::string());
            QCOMPARE(desk.dump(), formatTree({{TreeItem::Kind::File, "/d/f", "1", {1, 1}},
                                              {TreeItem::Kind::File, place.bytes, "1", {1, 1}}}));
        }
    }

    void randomPlansMakeTheTreeThatApplyMakes()
    {
        std::size_t done = 0;
        std::size_t refused = 0;
        for (unsigned seed = 0; seed < 40; ++seed) {
            Twins trees(startTree);
            Chance chance(trees.original, seed);
            Plan plan;
            std::string spoken;
            for (int count = 0; count < 25; ++count) {
                plan.changes.push_back(chance.change());
                const Outcome outcome = applyOne(trees.original.files(), plan.changes.back());
                const bool made = outcome.state == Outcome::State::Done;
                ++(made ? done : refused);
                spoken += changeJsonLine(plan.changes.back()) + (made ? "" : "  refused\n");
            }
            const Run ran = run(planScript(plan), trees.copyRoot.path());
            if (trees.copy() != trees.original.dump())
                qWarning("seed %u\n%s\n%s", seed, spoken.c_str(), ran.said.c_str());
            QCOMPARE(trees.copy(), trees.original.dump());
        }
        qInfo("%zu changes made, %zu refused, in 40 trees", done, refused);
        QVERIFY(done > 300 && refused > 50);
    }

    void withoutRenamingOverALinkItDoesTheSame()
    {
        std::string script = planScript(
            {{RetargetLink{{"/d/l"}, link("e"), {"f"}}, LinkToFile{{"/d/m"}, link("e"), FileForm::Copy, {"/d/f"}, {}},
              RetargetLink{{"/d/n"}, link("x"), {"f"}}}});
        const std::string_view wanted = "renames=yes";
        script.replace(script.find(wanted), wanted.size(), "renames=no");
        const DiskWorld desk("/d/e/\n/d/f : 1\n/d/l -> e\n/d/m -> e\n/d/n -> e\n");
        QCOMPARE(run(script, desk.at("")).status, 3);
        QCOMPARE(desk.dump(), std::string("/d/e/\n/d/f : 1\n/d/l -> f\n/d/m : 1\n/d/n -> e\n"));
    }

    void otherShellsDoTheSame_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"dash", "bash", "ksh", "zsh", "mksh", "yash"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }

    void otherShellsDoTheSame()
    {
        QFETCH(QString, shell);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("this shell is not installed");
        const DiskWorld desk("/d/\n");
        Plan plan;
        for (const std::string &odd : oddNames()) {
            const NativePath place = NativePath{"/d"} / odd;
            plan.changes.emplace_back(CreateLink{place, {odd}});
            plan.changes.emplace_back(RetargetLink{place, link(odd), {odd + "\n"}});
            plan.changes.emplace_back(RemoveLink{place, link(odd + "\n")});
        }
        const Run ran = run(planScript(plan), desk.at(""), shell.toLatin1().constData());
        QCOMPARE(ran.said, std::string());
        QCOMPARE(ran.status, 0);
        QCOMPARE(desk.dump(), std::string("/d/\n"));
    }
};

QTEST_APPLESS_MAIN(PlanScriptTest)
#include "tst_plan_script.moc"
