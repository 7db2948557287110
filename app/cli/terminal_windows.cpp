// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/terminal.h"

#include "platform/windows/wide_text.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <io.h>
#include <tuple>
#include <windows.h>

namespace linkwright::cli::terminal {

namespace {

HANDLE handleOf(Stream stream)
{
    switch (stream) {
    case Stream::Input: return ::GetStdHandle(STD_INPUT_HANDLE);
    case Stream::Output: return ::GetStdHandle(STD_OUTPUT_HANDLE);
    case Stream::Error: break;
    }
    return ::GetStdHandle(STD_ERROR_HANDLE);
}

std::FILE *fileOf(Stream stream)
{
    return stream == Stream::Error ? stderr : stdout;
}

/// The number the C library's call came from; it tells of closed pipes by errno alone.
int lastError()
{
    if (errno == EPIPE)
        return ERROR_NO_DATA;
    return _doserrno != 0 ? static_cast<int>(_doserrno) : ERROR_WRITE_FAULT;
}

/// A console takes UTF-16, whatever its code page; in pieces, because it takes no more than 32 KiB at once.
int putOnConsole(HANDLE console, std::string_view bytes)
{
    constexpr std::size_t piece = 8000;
    const std::wstring text = windows::wideFromWtf8(bytes);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t count = std::min(piece, text.size() - at);
        DWORD written = 0;
        if (::WriteConsoleW(console, text.data() + at, static_cast<DWORD>(count), &written, nullptr) == 0)
            return static_cast<int>(::GetLastError());
        at += written;
    }
    return 0;
}

/// Colours and the erasing of progress are escape sequences; consoles know them since Windows 10, and have to be told.
void allowSequences(Stream stream)
{
    DWORD mode = 0;
    if (::GetConsoleMode(handleOf(stream), &mode) != 0)
        ::SetConsoleMode(handleOf(stream), mode | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

std::atomic<void (*)(int)> onceHandler = nullptr;

BOOL WINAPI onControl(DWORD)
{
    const auto handler = onceHandler.exchange(nullptr);
    if (handler == nullptr)
        return FALSE; // the system's way: the program ends
    handler(SIGINT);
    return TRUE;
}

std::string withoutLineEnd(std::string line)
{
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.pop_back();
    return line;
}

} // namespace

bool isTerminal(Stream stream)
{
    DWORD mode = 0;
    return ::GetConsoleMode(handleOf(stream), &mode) != 0;
}

unsigned width()
{
    CONSOLE_SCREEN_BUFFER_INFO screen{};
    if (::GetConsoleScreenBufferInfo(handleOf(Stream::Error), &screen) == 0)
        return 80;
    return static_cast<unsigned>(std::max(screen.srWindow.Right - screen.srWindow.Left + 1, 1));
}

void onInterrupt(void (*handler)(int))
{
    static const bool isSet = ::SetConsoleCtrlHandler(onControl, TRUE) != 0;
    std::ignore = isSet;
    onceHandler = handler;
}

void prepare()
{
    for (std::FILE *file : {stdin, stdout, stderr})
        ::_setmode(::_fileno(file), _O_BINARY);
    allowSequences(Stream::Output);
    allowSequences(Stream::Error);
}

int put(Stream stream, std::string_view bytes)
{
    if (isTerminal(stream))
        return putOnConsole(handleOf(stream), bytes);
    errno = 0;
    return std::fwrite(bytes.data(), 1, bytes.size(), fileOf(stream)) == bytes.size() ? 0 : lastError();
}

int flush(Stream stream)
{
    errno = 0;
    return std::fflush(fileOf(stream)) == 0 ? 0 : lastError();
}

std::string readLine()
{
    if (isTerminal(Stream::Input)) {
        std::array<wchar_t, 1024> text{};
        DWORD length = 0;
        ::ReadConsoleW(handleOf(Stream::Input), text.data(), DWORD{text.size()}, &length, nullptr);
        return withoutLineEnd(windows::wtf8FromWide({text.data(), length}));
    }
    std::string line;
    for (int unit = std::getc(stdin); unit != EOF && unit != '\n'; unit = std::getc(stdin))
        line += static_cast<char>(unit);
    return withoutLineEnd(line);
}

bool meansClosed(int osCode)
{
    return osCode == ERROR_NO_DATA || osCode == ERROR_BROKEN_PIPE;
}

} // namespace linkwright::cli::terminal
