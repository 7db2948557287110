// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "change_cases.h"
#include "changes/bind.h"
#include "changes/remove_tree.h"
#include "support/disk_tree.h"

#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <ranges>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace linkwright;
using namespace linkwright::test;

namespace fs = std::filesystem;
using State = Outcome::State;

namespace {

/// A folder on another file system than temporary files are on; empty where there is none.
class OtherFileSystem
{
public:
    OtherFileSystem()
    {
        std::string name = "/dev/shm/linkwright-across-XXXXXX";
        if (::mkdtemp(name.data()) != nullptr)
            m_path = {name};
    }
    OtherFileSystem(const OtherFileSystem &) = delete;
    OtherFileSystem &operator=(const OtherFileSystem &) = delete;
    ~OtherFileSystem()
    {
        std::error_code ignored;
        if (!m_path.bytes.empty())
            fs::remove_all(m_path.bytes, ignored);
    }

    bool isOther(const NativePath &than) const
    {
        struct stat mine{};
        struct stat theirs{};
        return !m_path.bytes.empty() && ::stat(m_path.bytes.c_str(), &mine) == 0
               && ::stat(than.bytes.c_str(), &theirs) == 0 && mine.st_dev != theirs.st_dev;
    }
    NativePath at(std::string_view name) const { return m_path / name; }

private:
    NativePath m_path;
};

std::string contentsOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// All that can be told of a tree: by path, what is there, its rights, time and contents, and its other names.
std::map<std::string, std::string> factsBelow(const std::string &top)
{
    std::map<std::string, std::string> facts;
    std::map<ino_t, std::string> firstNames;
    std::vector<std::string> places{top};
    for (const auto &entry : fs::recursive_directory_iterator(top))
        places.push_back(entry.path().string());
    std::ranges::sort(places);
    for (const std::string &place : places) {
        struct stat status{};
        ::lstat(place.c_str(), &status);
        const std::string path = place.substr(top.size());
        std::string &fact = facts[path];
        fact = std::to_string(status.st_mode) + " " + std::to_string(status.st_uid) + " "
               + std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec);
        if (S_ISLNK(status.st_mode))
            fact += " -> " + fs::read_symlink(place).string();
        if (S_ISREG(status.st_mode))
            fact += " : " + contentsOf(place);
        if (!S_ISDIR(status.st_mode))
            fact += " = " + firstNames.try_emplace(status.st_ino, path).first->second;
    }
    return facts;
}

void setTime(const std::string &path, unsigned seconds)
{
    const std::array<timespec, 2> times{timespec{seconds, 1}, timespec{seconds, 123'456'789}};
    ::utimensat(AT_FDCWD, path.c_str(), times.data(), AT_SYMLINK_NOFOLLOW);
}

/// A tree by chance: folders, files with other names, links that lead anywhere, odd rights, times and names.
void growTree(const std::string &top, unsigned seed)
{
    std::mt19937 dice(seed); // NOLINT(cert-msc51-cpp): the same each time
    const auto below = [&dice](unsigned most) { return static_cast<unsigned>(dice() % most); };
    fs::create_directory(top);
    std::vector<std::string> folders{top};
    std::vector<std::string> all{top};
    std::string file;
    for (unsigned made = 0; made < 5 + below(25); ++made) {
        const std::string place =
            folders[below(static_cast<unsigned>(folders.size()))] + "/" + "n\n\xff"[below(3)] + std::to_string(made);
        switch (below(5)) {
        case 0:
            fs::create_directory(place);
            folders.push_back(place);
            break;
        case 1: fs::create_symlink(below(2) == 0 ? "n1" : "../" + std::string(below(300), 'x'), place); break;
        case 2:
            if (!file.empty()) {
                fs::create_hard_link(file, place);
                break;
            }
            [[fallthrough]];
        default:
            std::ofstream(place) << std::string(below(3) * below(200'000), static_cast<char>(below(256)));
            file = place;
            break;
        }
        all.push_back(place);
    }
    for (const std::string &place : all | std::views::reverse) {
        if (!fs::is_symlink(place))
            ::chmod(place.c_str(), fs::is_directory(place) ? 0500U + below(2) * 0255U : 0400U + below(0400));
        setTime(place, below(2'000'000'000));
    }
}

} // namespace

/// Moves between two file systems of this machine.
class MoveAcrossDiskTest : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_here;
    OtherFileSystem m_there;

    static Outcome move(const NativePath &place, const NativePath &newPlace)
    {
        FileSystem &files = nativeFileSystem();
        Seen any;
        any.identity.type = NodeType::Unknown;
        const auto bound = bindPlan(files, {Move{place, any, newPlace}});
        if (!bound.at(0))
            return {State::Refused, bound.at(0).error(), {}, {}};
        return applyOne(files, bound.at(0)->change.value());
    }

private Q_SLOTS:
    void init()
    {
        if (!m_there.isOther(m_here.path()))
            QSKIP("there is no second file system at /dev/shm");
    }

    void randomTreesGoAndComeBackEqual()
    {
        std::size_t entries = 0;
        for (unsigned seed = 0; seed < 150; ++seed) {
            const NativePath place = m_here.at("/tree");
            const NativePath newPlace = m_there.at("tree");
            growTree(place.bytes, seed);
            const auto before = factsBelow(place.bytes);
            entries += before.size();

            const Outcome gone = move(place, newPlace);
            QVERIFY2(gone.state == State::Done && !gone.blemish, qPrintable(QString::number(seed)));
            QVERIFY(!fs::exists(place.bytes));
            QVERIFY(factsBelow(newPlace.bytes) == before);

            QCOMPARE(move(newPlace, place).state, State::Done);
            QVERIFY(!fs::exists(newPlace.bytes));
            QVERIFY(factsBelow(place.bytes) == before);
            for (const auto &entry : fs::recursive_directory_iterator(place.bytes)) {
                if (!entry.is_symlink() && entry.is_directory())
                    ::chmod(entry.path().c_str(), 0700);
            }
            fs::remove_all(place.bytes);
        }
        QVERIFY(fs::is_empty(m_here.path().bytes)); // no spare name either
        qInfo("150 trees, %zu entries", entries);
    }

    void attributesGoAlong()
    {
        const NativePath place = m_here.at("/noted");
        fs::create_directory(place.bytes);
        std::ofstream((place / "f").bytes) << "f";
        constexpr std::string_view value("v\0w", 3);
        if (::setxattr((place / "f").bytes.c_str(), "trusted.note", value.data(), value.size(), 0) != 0)
            QSKIP("this user, or this file system, has no attributes that both keep");
        ::setxattr(place.bytes.c_str(), "trusted.note", value.data(), value.size(), 0);

        const Outcome outcome = move(place, m_there.at("noted"));

        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!outcome.blemish);
        for (const NativePath &moved : {m_there.at("noted"), m_there.at("noted") / "f"}) {
            std::array<char, 10> got{};
            const auto length = ::getxattr(moved.bytes.c_str(), "trusted.note", got.data(), got.size());
            QCOMPARE(std::string(got.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0))),
                     std::string(value));
        }
    }

    void aSocketIsToldAndNothingGoes()
    {
        const NativePath place = m_here.at("/with-socket");
        fs::create_directory(place.bytes);
        const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        (place / "s").bytes.copy(address.sun_path, sizeof(address.sun_path) - 1);
        const bool isBound = ::bind(listening, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
        ::close(listening);
        if (!isBound)
            QSKIP("no socket could be made");
        const Outcome outcome = move(place, m_there.at("with-socket"));
        QCOMPARE(outcome.error->kind, ErrorKind::NotCopied);
        QCOMPARE(outcome.error->where, place / "s");
        QVERIFY(fs::exists((place / "s").bytes));
    }

    void foldersFiveThousandDeepGoToo()
    {
        constexpr std::size_t deep = 5'000;
        FileSystem &files = nativeFileSystem();
        const NativePath place = m_here.at("/deep");
        fs::create_directory(place.bytes);
        std::unique_ptr<Folder> folder = files.openFolder(place).value();
        for (std::size_t made = 0; made < deep; ++made) {
            QVERIFY(folder->makeFolder("d"));
            QVERIFY(folder->makeLink("l", {"d"}, NodeType::SymbolicLink));
            folder = folder->openChild("d", Crossing::Refuse).value();
        }
        folder.reset();

        const Outcome outcome = move(place, m_there.at("deep"));

        const OpenPlace moved = openPlace(files, m_there.at("deep")).value();
        const auto tree = takeInventory(moved, {});
        if (tree)
            removeTree(moved, *tree);
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!fs::exists(place.bytes));
        QCOMPARE(tree->entries.size(), 1 + 2 * deep);
        QCOMPARE(tree->entries.back().depth, deep);
        QVERIFY(!fs::exists(m_there.at("deep").bytes));
    }
};

QTEST_APPLESS_MAIN(MoveAcrossDiskTest)
#include "tst_move_across_disk.moc"
