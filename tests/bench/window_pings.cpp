// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// window_pings PROGRAM ARGUMENT…: starts any program with a window on an X display with a window manager and asks its
// window over and over whether it is alive (_NET_WM_PING, https://specifications.freedesktop.org/wm-spec), which its
// event loop answers. When the program has rested for two seconds: how long it was at work, the longest time an answer
// took, processor time and peak memory, on one line. The program is then ended.

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <poll.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto rest = 2s;
constexpr auto patience = 180s;
constexpr auto betweenPings = 10ms;
constexpr double restingShare = 0.08; // of one processor: answering takes some too

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// The first number of a property, 0 where there is none.
unsigned long numberOf(Display *display, Window window, const char *property, Atom type)
{
    Atom found = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char *bytes = nullptr;
    XGetWindowProperty(display, window, XInternAtom(display, property, False), 0, 1, False, type, &found, &format,
                       &count, &left, &bytes);
    const unsigned long number = count > 0 ? *reinterpret_cast<unsigned long *>(bytes) : 0;
    if (bytes != nullptr)
        XFree(bytes);
    return number;
}

/// The window manager names its windows; the one of this process, 0 while there is none.
Window windowOf(Display *display, pid_t process)
{
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char *bytes = nullptr;
    XGetWindowProperty(display, DefaultRootWindow(display), XInternAtom(display, "_NET_CLIENT_LIST", False), 0, 1000,
                       False, XA_WINDOW, &type, &format, &count, &left, &bytes);
    Window found = None;
    for (unsigned long at = 0; at < count && found == None; ++at) {
        const Window window = reinterpret_cast<Window *>(bytes)[at];
        if (numberOf(display, window, "_NET_WM_PID", XA_CARDINAL) == static_cast<unsigned long>(process))
            found = window;
    }
    if (bytes != nullptr)
        XFree(bytes);
    return found;
}

/// Processor time of all its threads, in seconds.
double processorSeconds(pid_t process)
{
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string text((std::istreambuf_iterator<char>(stat)), {});
    long user = 0;
    long system = 0;
    const auto name = text.rfind(')');
    if (name != std::string::npos)
        std::sscanf(text.c_str() + name + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user, &system);
    return static_cast<double>(user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double peakMebibytes(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
    return 0;
}

class Pings
{
public:
    Pings(Display *display, Window window)
        : m_display(display)
        , m_window(window)
        , m_protocols(XInternAtom(display, "WM_PROTOCOLS", False))
        , m_ping(XInternAtom(display, "_NET_WM_PING", False))
    {
        XSelectInput(display, DefaultRootWindow(display),
                     SubstructureNotifyMask | StructureNotifyMask); // Qt: the latter
    }

    /// False when no answer came within the time.
    bool ask(Clock::duration within)
    {
        const auto asked = Clock::now();
        send(++m_serial);
        while (!isAnswered()) {
            if (Clock::now() - asked > within)
                return false;
            pollfd wait{ConnectionNumber(m_display), POLLIN, 0};
            poll(&wait, 1, 100);
        }
        m_longest = std::max(m_longest, Clock::now() - asked);
        return true;
    }

    Clock::duration longest() const { return m_longest; }

private:
    void send(unsigned long serial)
    {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = m_window;
        event.xclient.message_type = m_protocols;
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(m_ping);
        event.xclient.data.l[1] = static_cast<long>(serial);
        event.xclient.data.l[2] = static_cast<long>(m_window);
        XSendEvent(m_display, m_window, False, NoEventMask, &event);
        XFlush(m_display);
    }

    /// The answer is the same message, sent to the root window.
    bool isAnswered()
    {
        while (XPending(m_display) > 0) {
            XEvent event;
            XNextEvent(m_display, &event);
            if (event.type == ClientMessage && static_cast<Atom>(event.xclient.data.l[0]) == m_ping
                && static_cast<unsigned long>(event.xclient.data.l[1]) == m_serial)
                return true;
        }
        return false;
    }

    Display *m_display;
    Window m_window;
    Atom m_protocols;
    Atom m_ping;
    unsigned long m_serial = 0x4000'0000;
    Clock::duration m_longest{};
};

pid_t start(char **words)
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    execvp(words[0], words);
    std::perror(words[0]);
    _exit(127);
}

void watch(Display *display, pid_t process, const char *name)
{
    const auto began = Clock::now();
    Window window = None;
    while (window == None && Clock::now() - began < patience) {
        window = windowOf(display, process);
        std::this_thread::sleep_for(1ms);
    }
    Pings pings(display, window);
    auto lastAtWork = Clock::now();
    auto measured = lastAtWork;
    double used = processorSeconds(process);
    while (Clock::now() - lastAtWork < rest && Clock::now() - began < patience && pings.ask(patience)) {
        std::this_thread::sleep_for(betweenPings);
        if (Clock::now() - measured < 250ms)
            continue;
        const double now = processorSeconds(process);
        const auto at = Clock::now();
        if (now - used > restingShare * milliseconds(at - measured) / 1000)
            lastAtWork = at;
        used = now;
        measured = at;
    }
    std::printf("%-14s at work for %8.0f ms, longest answer %8.1f ms, processor %7.2f s, peak memory %6.0f MiB\n", name,
                milliseconds(lastAtWork - began), milliseconds(pings.longest()), used, peakMebibytes(process));
}

} // namespace

int main(int argc, char **argv)
{
    const std::unique_ptr<Display, int (*)(Display *)> display(XOpenDisplay(nullptr), &XCloseDisplay);
    if (argc < 2 || !display) {
        std::fprintf(stderr, "usage: window_pings PROGRAM ARGUMENT…, with DISPLAY set\n");
        return 2;
    }
    const pid_t process = start(argv + 1);
    const std::string name = argv[1];
    watch(display.get(), process, name.substr(name.rfind('/') + 1).c_str());
    kill(process, SIGKILL);
    waitpid(process, nullptr, 0);
    return 0;
}
