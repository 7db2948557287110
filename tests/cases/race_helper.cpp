// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes/change_maker.h"
#include "changes/spare_name.h"
#include "elevation/trusted_file_system.h"
#include "support/disk_tree.h"

#include <array>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <grp.h>
#include <map>
#include <new>
#include <random>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/// race_helper [SWAPS [unguarded]]: makes, retargets and removes links in a folder of root's as a helper does, while
/// who asked for it, as fast as they can, exchange folders on the way with links to other folders of root's, which have
/// links of the same names and texts in them. So many swaps at least, and so many changes made that the two met.
/// Nothing outside the one folder may have changed by then: exit status 1 if it has, 77 where this is not root.
/// `unguarded`: without the helper's walk, to see what it is good for.
namespace {

using namespace linkwright;

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::uint32_t asker = 65534;
constexpr int links = 4;
constexpr auto mostTime = std::chrono::minutes(10);

struct Shared
{
    std::atomic<bool> stop = false;
    std::atomic<long> swaps = 0;
};

/// Memory that both processes see.
Shared &makeShared()
{
    void *memory = ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        std::abort();
    return *new (memory) Shared;
}

std::string linkName(int number)
{
    return "l" + std::to_string(number);
}

/// own/mid/etc is where the changes go: own and mid are the asker's, etc is root's. What they put in its place leads to
/// victim, which is root's, or to a folder of their own.
class Ground
{
public:
    explicit Ground(const std::string &root)
        : m_root(root)
    {
        fs::permissions(root, fs::perms{0755});
        for (const char *folder : {"/own/mid/etc", "/victim/etc", "/own/mid/fake"}) {
            fs::create_directories(root + folder);
            for (int number = 0; number < links; ++number)
                fs::create_symlink("a", root + folder + '/' + linkName(number));
        }
        fs::create_symlink("../victim", root + "/own/trap");
        fs::create_symlink("../../victim/etc", root + "/own/mid/trap");
        for (const char *theirs : {"/own", "/own/mid", "/own/mid/fake", "/own/trap", "/own/mid/trap"})
            give(theirs);
        for (int number = 0; number < links; ++number)
            give("/own/mid/fake/" + linkName(number));
    }

    NativePath place(int number) const { return {m_root + "/own/mid/etc/" + linkName(number)}; }
    NativePath folder() const { return {m_root + "/own/mid/etc"}; }

    /// Everything that is none of the helper's business, with all that a change would change.
    std::map<std::string, std::array<std::uint64_t, 3>> surroundings() const
    {
        std::map<std::string, std::array<std::uint64_t, 3>> found;
        for (const char *folder : {"/victim", "/victim/etc", "/own/mid/fake"}) {
            for (const auto &entry : fs::directory_iterator(m_root + folder)) {
                struct stat facts{};
                ::lstat(entry.path().c_str(), &facts);
                const bool isOwnFolder = S_ISDIR(facts.st_mode);
                found[entry.path()] = {facts.st_ino, facts.st_nlink,
                                       isOwnFolder ? 0 : static_cast<std::uint64_t>(facts.st_ctim.tv_nsec)};
            }
        }
        return found;
    }

    /// Names in the helper's folder that are none of the plan's.
    long strays() const
    {
        long count = 0;
        for (const auto &entry : fs::directory_iterator(folder().bytes))
            count += entry.path().filename().string().starts_with('l') ? 0 : 1;
        return count;
    }

private:
    void give(const std::string &path) const
    {
        if (::lchown((m_root + path).c_str(), asker, asker) != 0)
            std::abort();
    }

    std::string m_root;
};

/// Who asked: exchanges what is theirs, there and back, and rests a little in between, so that some walks arrive.
class Swapper
{
public:
    Swapper(const std::string &root, Shared &shared)
        : m_shared(shared)
        , m_own(::open((root + "/own").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
    }

    void run()
    {
        while (!m_shared.stop) {
            switch (m_random() % 3) {
            case 0: thereAndBack("mid", "trap"); break;
            case 1: thereAndBack("mid/etc", "mid/trap"); break;
            default: thereAndBack("mid/etc", "mid/fake"); break;
            }
        }
    }

private:
    void thereAndBack(const char *one, const char *other)
    {
        exchange(one, other);
        rest();
        exchange(one, other);
        rest();
    }

    void exchange(const char *one, const char *other)
    {
        if (::renameat2(m_own, one, m_own, other, RENAME_EXCHANGE) == 0)
            ++m_shared.swaps;
    }

    void rest()
    {
        const auto end = Clock::now() + std::chrono::microseconds(m_random() % 200);
        while (Clock::now() < end) {}
    }

    Shared &m_shared;
    int m_own;
    std::minstd_rand m_random{12345};
};

pid_t startSwapper(const std::string &root, Shared &shared)
{
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    if (::setgroups(0, nullptr) != 0 || ::setgid(asker) != 0 || ::setuid(asker) != 0)
        ::_exit(1);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() == parent)
        Swapper(root, shared).run();
    ::_exit(0);
}

/// Any link with this text: as little as a change can ask for.
Seen anyWith(const char *text)
{
    return {{0, 0, NodeType::SymbolicLink}, {text}};
}

struct Tally
{
    long made = 0;
    long refused = 0;
    long unverified = 0;
};

/// One change after the other, each as the first of a batch, so that the way is gone every time.
void act(const Ground &ground, const FileSystem &files, long round, Tally &tally)
{
    const NativePath place = ground.place(static_cast<int>(round % links));
    const std::array<Change, 4> changes{RetargetLink{place, anyWith("a"), {"b"}},
                                        RetargetLink{place, anyWith("b"), {"a"}}, RemoveLink{place, anyWith("a")},
                                        CreateLink{place, {"a"}}};
    for (const Change &change : changes) {
        const Outcome outcome = ChangeMaker(files).make(change, spareName());
        if (outcome.state == Outcome::State::Done)
            ++tally.made;
        else if (outcome.error->kind == ErrorKind::Unverified)
            ++tally.unverified;
        else
            ++tally.refused;
    }
}

int report(const Shared &shared, const Tally &tally, bool isUntouched, long strays, Clock::duration took)
{
    std::printf(
        "%ld swaps while %ld changes were made and %ld refused in %lld ms; outside the plan: %s, %ld left over, "
        "%ld unverified\n",
        shared.swaps.load(), tally.made, tally.refused,
        static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()),
        isUntouched ? "0 changes" : "CHANGED", strays, tally.unverified);
    return isUntouched && strays == 0 && tally.unverified == 0 && tally.made > 0 ? 0 : 1;
}

FoldersSeen see(const NativePath &folder)
{
    const auto facts = nativeFileSystem().openFolder(folder).value()->facts().value();
    return {{folder, {facts.identity.device, facts.identity.node}}};
}

int race(long swaps, bool guarded)
{
    const test::TemporaryFolder folder;
    const Ground ground(folder.path().bytes);
    const auto before = ground.surroundings();
    const TrustedFileSystem trusted(nativeFileSystem(), nativeHelperPowers(), asker, see(ground.folder()));
    Shared &shared = makeShared();
    const pid_t swapper = startSwapper(folder.path().bytes, shared);
    const auto began = Clock::now();
    Tally tally;
    for (long round = 0; shared.swaps < swaps || tally.made < swaps / 20; ++round) {
        act(ground, guarded ? static_cast<const FileSystem &>(trusted) : nativeFileSystem(), round, tally);
        if (Clock::now() - began > mostTime)
            break;
    }
    shared.stop = true;
    int status = 0;
    ::waitpid(swapper, &status, 0);
    const bool enough = shared.swaps >= swaps && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    const int verdict = report(shared, tally, ground.surroundings() == before, ground.strays(), Clock::now() - began);
    return enough ? verdict : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (::geteuid() != 0) {
        std::puts("SKIPPED: only root has rights that could be misused");
        return 77;
    }
    long swaps = 500;
    const std::string_view count(argc > 1 ? argv[1] : "");
    std::from_chars(count.data(), count.data() + count.size(), swaps);
    return race(swaps, argc < 3);
}
