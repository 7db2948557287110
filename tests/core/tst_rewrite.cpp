// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulk/rewrite.h"
#include "bulk_tools.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::test;

namespace {

/// "=" for no other text, "!kind" for a refusal.
std::string text(const Rewrite &rewrite, const std::string &target)
{
    const auto after = rewritten(rewrite, {target});
    if (!after)
        return refused(after.error().kind);
    return *after ? (*after)->raw : "=";
}

Rewrite pattern(std::string_view expression, std::string_view replacement)
{
    return TargetPattern::compile(expression, replacement).value();
}

PatternProblem problem(std::string_view expression, std::string_view replacement)
{
    return TargetPattern::compile(expression, replacement).error();
}

} // namespace

/// Texts alone; no disk is looked at.
class RewriteTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrefixEndsWhereAComponentEnds()
    {
        for (const char *from : {"/a/old", "/a/old/", "/a/old//"}) {
            for (const char *to : {"/b", "/b/"}) {
                const Rewrite rewrite = PrefixRewrite{from, to};
                QCOMPARE(text(rewrite, "/a/old"), std::string("/b"));
                QCOMPARE(text(rewrite, "/a/old/x"), std::string("/b/x"));
                QCOMPARE(text(rewrite, "/a/old//x/"), std::string("/b//x/"));
                QCOMPARE(text(rewrite, "/a/old/"), std::string("/b/"));
                for (const char *other : {"/a/older", "/a/ol", "a/old", "/x/a/old", "/a//old/x"})
                    QCOMPARE(text(rewrite, other), std::string("="));
            }
        }
    }

    void prefixesMayBeRelativeTheRootOrNothing()
    {
        QCOMPARE(text(PrefixRewrite{"..", "../.."}, "../x"), std::string("../../x"));
        QCOMPARE(text(PrefixRewrite{"..", "../.."}, "..x"), std::string("="));
        QCOMPARE(text(PrefixRewrite{"/", "/mnt"}, "/x"), std::string("/mnt/x"));
        QCOMPARE(text(PrefixRewrite{"/", "/mnt"}, "/"), std::string("/mnt"));
        QCOMPARE(text(PrefixRewrite{"/", "/mnt"}, "x"), std::string("="));
        QCOMPARE(text(PrefixRewrite{"/a", "/"}, "/a/x"), std::string("/x"));
        QCOMPARE(text(PrefixRewrite{"/a", "/"}, "/a"), std::string("/"));
        QCOMPARE(text(PrefixRewrite{"/a", ""}, "/a/x"), std::string("x"));
        QCOMPARE(text(PrefixRewrite{"/a", ""}, "/a"), refused(ErrorKind::InvalidTarget));
        QCOMPARE(text(PrefixRewrite{"/a", ""}, "/a/"), refused(ErrorKind::InvalidTarget));
        QCOMPARE(text(PrefixRewrite{"", "/x"}, "a"), std::string("="));
        QCOMPARE(text(PrefixRewrite{"/a", "/a/"}, "/a/x"), std::string("="));
    }

    void everyMatchIsReplaced()
    {
        QCOMPARE(text(pattern("old", "new"), "/old/x/old"), std::string("/new/x/new"));
        QCOMPARE(text(pattern("old", "new"), "/other"), std::string("="));
        QCOMPARE(text(pattern("old", "old"), "/old"), std::string("="));
        QCOMPARE(text(pattern("^/mnt/([a-z]+)/(\\d+)", "/media/$2-${1}"), "/mnt/disk/7/x"),
                 std::string("/media/7-disk/x"));
        QCOMPARE(text(pattern("(?<top>^/[^/]+)/", "${top}.d/"), "/etc/x/y"), std::string("/etc.d/x/y"));
        QCOMPARE(text(pattern("(?i)\\.JPG$", "$0.bak"), "a.jpg"), std::string("a.jpg.bak"));
        QCOMPARE(text(pattern("a|(b)", "<$1>"), "ab"), std::string("<><b>"));
        QCOMPARE(text(pattern("x", "$$\\1"), "x"), std::string("$\\1"));
    }

    void bytesThatAreNoTextAreMatchedAndKept()
    {
        QCOMPARE(text(PrefixRewrite{"/\xff", "/\xfe"}, "/\xff/\x80"), std::string("/\xfe/\x80"));
        QCOMPARE(text(pattern("\xff(.)", "$1\xfe"), "a\xff\x80z"), std::string("a\x80\xfez"));
        QCOMPARE(text(pattern("^.*$", "all"), "two\nlines\n"), std::string("all"));
        QCOMPARE(text(pattern("\\x{e4}", "a"), "\xe4"), std::string("a"));
    }

    void whatIsNoTargetIsRefused()
    {
        QCOMPARE(text(pattern(".*", ""), "x"), refused(ErrorKind::InvalidTarget));
        QCOMPARE(text(pattern("x", std::string(2, '\0')), "x"), refused(ErrorKind::InvalidTarget));
        const std::string longest(4095, 'x');
        QCOMPARE(text(pattern("y", "x"), longest.substr(1) + "y"), longest);
        QCOMPARE(text(pattern("y", "xx"), longest.substr(1) + "y"), refused(ErrorKind::InvalidTarget));
        QCOMPARE(text(pattern(".", "$0$0"), longest), refused(ErrorKind::InvalidTarget));
        QCOMPARE(text(PrefixRewrite{"/a", "/" + longest}, "/a/x"), refused(ErrorKind::InvalidTarget));
    }

    void aPatternThatDoesNotCompileSaysWhere()
    {
        const PatternProblem open = problem("ab(c", "");
        QVERIFY(open.where == PatternProblem::Where::Expression);
        QCOMPARE(open.at, std::size_t(4));
        QVERIFY(open.reason.find("parenthes") != std::string::npos);
        QCOMPARE(problem("*", "").at, std::size_t(0));
        QVERIFY(!problem("(*UTF)x", "").reason.empty());
        QVERIFY(!problem(std::string(20'000, 'a'), "").reason.empty());
        QVERIFY(!problem(std::string(5'000, '('), "").reason.empty());
    }

    void aReplacementThatAsksForNoGroupSaysWhere()
    {
        for (const char *wrong : {"x$2", "x$", "x${", "x${}", "x${nix}", "x$name", "x${*MARK}", "x$99999999999"}) {
            const PatternProblem found = problem("(a)", wrong);
            QVERIFY(found.where == PatternProblem::Where::Replacement);
            QCOMPARE(found.at, std::size_t(1));
        }
        QVERIFY(TargetPattern::compile("(a)(?<yes>b)?", "$1${2}${yes}$0$$").has_value());
    }

    void aLimitThatIsHitIsNeverNoMatch()
    {
        const std::string text(60, 'a');
        const Rewrite explosive = pattern("^(a+)+$", "x");
        QCOMPARE(::text(explosive, text + "!"), refused(ErrorKind::TooComplex));
        QCOMPARE(::text(explosive, text), std::string("x"));
        const std::vector<LinkTarget> targets{{text}, {text + "!"}, {"b"}};
        QCOMPARE(countRewrites(explosive, targets), (RewriteCount{1, 1, 1, true}));
    }

    void countingTellsMatchesFromChanges()
    {
        const std::vector<LinkTarget> targets{{"/a/x"}, {"/a"}, {"/b"}, {"/ab"}};
        QCOMPARE(countRewrites(PrefixRewrite{"/a", "/c"}, targets), (RewriteCount{2, 2, 0, true}));
        QCOMPARE(countRewrites(PrefixRewrite{"/a", "/a"}, targets), (RewriteCount{2, 0, 0, true}));
        QCOMPARE(countRewrites(PrefixRewrite{"/a", ""}, targets), (RewriteCount{1, 1, 1, true}));
    }

    void aHundredThousandTextsAreCountedWhileSomebodyTypes()
    {
        std::vector<LinkTarget> targets;
        for (int number = 0; number < 100'000; ++number)
            targets.push_back({"/srv/media/old/series/season " + std::to_string(number) + "/episode.mkv"});
        QBENCHMARK_ONCE
        {
            QCOMPARE(countRewrites(pattern("/old/(\\w+)/", "/new/$1/"), targets).changes, targets.size());
        }
        StopSource stop;
        stop.request_stop();
        QVERIFY(!countRewrites(PrefixRewrite{"/srv", "/x"}, targets, stop.get_token()).complete);
    }
};

/// The links themselves.
class RewriteLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { onBothGrounds(); }

    void onlyTheLinksThatMatchGetAnotherText()
    {
        const auto desk = world("/desk/a -> /old/x\n/desk/b -> /older\n/desk/c -> /old\n/desk/\\xff -> /old/\\xff\n"
                                "/desk/file\n/desk/\n");
        const std::vector<NativePath> places{desk->at("/desk/a"),    desk->at("/desk/b"),    desk->at("/desk/c"),
                                             desk->at("/desk/\xff"), desk->at("/desk/file"), desk->at("/desk/none")};
        const auto planned = planRewrite(desk->files(), places, PrefixRewrite{"/old", "/new"});
        QCOMPARE(told(planned[1]), std::string("="));
        QCOMPARE(told(planned[4]), refused(ErrorKind::NotALink));
        QCOMPARE(told(planned[5]), refused(ErrorKind::NotFound));
        make(desk->files(), planned);
        QCOMPARE(desk->dump(), normalTree("/desk/a -> /new/x\n/desk/b -> /older\n/desk/c -> /new\n"
                                          "/desk/\\xff -> /new/\\xff\n/desk/file\n"));
    }

    void aRefusalNamesTheLink()
    {
        const auto desk = world("/desk/a -> aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n/desk/b -> aa\n");
        const auto planned =
            planRewrite(desk->files(), {desk->at("/desk/a"), desk->at("/desk/b")}, pattern("^(a+)+$", "x"));
        QCOMPARE(planned[0].error().kind, ErrorKind::TooComplex);
        QCOMPARE(planned[0].error().where, desk->at("/desk/a"));
        QCOMPARE(told(planned[1]), std::string("x"));
        const auto emptied = planRewrite(desk->files(), {desk->at("/desk/b")}, pattern("a", ""));
        QCOMPARE(emptied[0].error(), (Error{ErrorKind::InvalidTarget, desk->at("/desk/b")}));
    }
};

int main(int argc, char **argv)
{
    RewriteTextTest texts;
    RewriteLinksTest links;
    return QTest::qExec(&texts, argc, argv) + QTest::qExec(&links, argc, argv);
}
#include "tst_rewrite.moc"
