// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <linux/fuse.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <vector>

/// hung_mount FOLDER: mounts a FUSE file system there whose root lists two names, "file" and "folder", and which never
/// answers any question about what is below its root. Prints "ready". At SIGUSR1 it answers again, what waits too: a
/// file, a folder, nothing else; at SIGUSR2 it hangs again. At SIGTERM, and after ten minutes, it ends, which lets
/// everybody go who hangs, and unmounts. Exit status 77: it may not be mounted here.
///
/// Speaks the kernel's own protocol (linux/fuse.h), so that nothing need be installed.
namespace {

enum Exit { Ended = 0, Failed = 1, Usage = 2, Skipped = 77 };

constexpr std::uint64_t fileNode = 2;
constexpr std::uint64_t folderNode = 3;
constexpr std::chrono::minutes longest{10};

volatile std::sig_atomic_t answers = 0;
volatile std::sig_atomic_t ends = 0;

void heard(int signal)
{
    if (signal == SIGTERM)
        ends = 1;
    else
        answers = signal == SIGUSR1 ? 1 : 0;
}

struct Request
{
    fuse_in_header head;
    std::string body;
};

fuse_attr attributesOf(std::uint64_t node)
{
    fuse_attr attributes{};
    attributes.ino = node;
    attributes.mode = node == fileNode ? S_IFREG | 0644U : S_IFDIR | 0755U;
    attributes.nlink = node == fileNode ? 1 : 2;
    attributes.blksize = 4096;
    return attributes;
}

std::string bytesOf(const auto &value)
{
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

class HungMount
{
public:
    explicit HungMount(int device)
        : m_device(device)
    {
    }

    void serve()
    {
        const auto until = std::chrono::steady_clock::now() + longest;
        while (ends == 0 && std::chrono::steady_clock::now() < until) {
            pollfd asked{m_device, POLLIN, 0};
            if (::poll(&asked, 1, 50) > 0 && !take())
                return;
            for (; answers != 0 && !m_waiting.empty(); m_waiting.pop_front())
                answer(m_waiting.front());
        }
    }

private:
    /// False: unmounted.
    bool take()
    {
        std::vector<char> room(std::size_t{256} << 10U);
        const auto count = ::read(m_device, room.data(), room.size());
        if (count < 0)
            return errno != ENODEV;
        Request request{};
        std::memcpy(&request.head, room.data(), sizeof request.head);
        request.body.assign(room.data() + sizeof request.head, static_cast<std::size_t>(count) - sizeof request.head);
        const auto code = request.head.opcode;
        const bool isOfRoot = request.head.nodeid == FUSE_ROOT_ID && code != FUSE_LOOKUP;
        if (code == FUSE_FORGET || code == FUSE_BATCH_FORGET || code == FUSE_INTERRUPT)
            return true;
        if (code == FUSE_INIT || code == FUSE_RELEASEDIR || isOfRoot || answers != 0)
            answer(request);
        else
            m_waiting.push_back(std::move(request));
        return true;
    }

    void reply(const Request &request, int error, const std::string &body = {})
    {
        fuse_out_header head{};
        head.unique = request.head.unique;
        head.error = -error;
        head.len = static_cast<std::uint32_t>(sizeof head + body.size());
        const std::array<iovec, 2> parts{{{&head, sizeof head}, {const_cast<char *>(body.data()), body.size()}}};
        [[maybe_unused]] const auto written = ::writev(m_device, parts.data(), 2);
    }

    void answer(const Request &request)
    {
        switch (request.head.opcode) {
        case FUSE_INIT: {
            fuse_init_out made{};
            made.major = FUSE_KERNEL_VERSION;
            made.minor = FUSE_KERNEL_MINOR_VERSION;
            made.max_write = 65536;
            return reply(request, 0, bytesOf(made));
        }
        case FUSE_GETATTR: {
            fuse_attr_out found{};
            found.attr = attributesOf(request.head.nodeid);
            return reply(request, 0, bytesOf(found));
        }
        case FUSE_LOOKUP: {
            const std::string name(request.body.c_str());
            const bool isKnown = request.head.nodeid == FUSE_ROOT_ID && (name == "file" || name == "folder");
            fuse_entry_out found{};
            found.nodeid = name == "file" ? fileNode : folderNode;
            found.attr = attributesOf(found.nodeid);
            return isKnown ? reply(request, 0, bytesOf(found)) : reply(request, ENOENT);
        }
        case FUSE_OPENDIR: return reply(request, 0, bytesOf(fuse_open_out{}));
        case FUSE_READDIR: return reply(request, 0, entries(request));
        case FUSE_RELEASEDIR: return reply(request, 0);
        case FUSE_STATFS: return reply(request, 0, bytesOf(fuse_statfs_out{}));
        default: return reply(request, ENOSYS);
        }
    }

    static std::string entries(const Request &request)
    {
        fuse_read_in asked{};
        std::memcpy(&asked, request.body.data(), std::min(sizeof asked, request.body.size()));
        if (request.head.nodeid != FUSE_ROOT_ID || asked.offset != 0)
            return {};
        std::string bytes;
        for (const std::uint64_t node : {fileNode, folderNode}) {
            const std::string_view name = node == fileNode ? "file" : "folder";
            fuse_dirent entry{};
            entry.ino = node;
            entry.off = node;
            entry.namelen = static_cast<std::uint32_t>(name.size());
            entry.type = attributesOf(node).mode >> 12U;
            bytes.append(bytesOf(entry), 0, FUSE_NAME_OFFSET).append(name);
            bytes.resize(FUSE_DIRENT_ALIGN(bytes.size()));
        }
        return bytes;
    }

    int m_device;
    std::deque<Request> m_waiting;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return std::fputs("usage: hung_mount FOLDER\n", stderr) < 0 ? Failed : Usage;
    const int device = ::open("/dev/fuse", O_RDWR | O_CLOEXEC);
    const std::string options = "fd=" + std::to_string(device) + ",rootmode=40000,user_id=" + std::to_string(::getuid())
                                + ",group_id=" + std::to_string(::getgid());
    if (device < 0 || ::mount("hung", argv[1], "fuse.hung", MS_NOSUID | MS_NODEV, options.c_str()) != 0) {
        std::printf("SKIPPED: no FUSE file system can be mounted here: %s\n", std::strerror(errno));
        return Skipped;
    }
    for (const int signal : {SIGTERM, SIGUSR1, SIGUSR2})
        std::signal(signal, heard);
    std::puts("ready");
    std::fflush(stdout);
    HungMount(device).serve();
    ::close(device); // everybody who hangs is let go
    return ::umount2(argv[1], MNT_DETACH) == 0 ? Ended : Failed;
}
