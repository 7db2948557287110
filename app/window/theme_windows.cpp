// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/theme.h"

#include "platform/windows/registry.h"
#include "views/tints.h"
#include "window/icon_style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QStyleFactory>
#include <QWidget>

#include <bit>
#include <windows.h>

/// Qt 6.4 draws on Windows in light colours whatever the person chose.
namespace linkwright {

namespace {

constexpr const wchar_t *personalizeKey = LR"(SOFTWARE\Microsoft\Windows\CurrentVersion\Themes\Personalize)";
constexpr DWORD immersiveDarkMode = 20; // DWMWA_USE_IMMERSIVE_DARK_MODE, Windows 10 2004; awaits a real Windows

bool wantsDark()
{
    return windows::registryNumber(windows::Hive::CurrentUser, personalizeKey, L"AppsUseLightTheme").value_or(1) == 0;
}

QPalette darkPalette()
{
    const QColor window(32, 32, 32);
    const QColor base(25, 25, 25);
    const QColor text(240, 240, 240);
    QPalette palette(QColor(50, 50, 50), window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor(38, 38, 38));
    palette.setColor(QPalette::ToolTipBase, QColor(43, 43, 43));
    palette.setColor(QPalette::Link, QColor(96, 174, 255));
    palette.setColor(QPalette::Highlight, QColor(0, 95, 184));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(128, 128, 128));
    return palette;
}

/// Loaded when asked for: the library is not in every Windows this program runs on.
void darkenFrame(HWND window)
{
    using SetAttribute = HRESULT(WINAPI *)(HWND, DWORD, LPCVOID, DWORD);
    static const HMODULE library = ::LoadLibraryExW(L"dwmapi.dll", nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
    if (library == nullptr)
        return;
    const auto call = std::bit_cast<SetAttribute>(::GetProcAddress(library, "DwmSetWindowAttribute"));
    const BOOL dark = TRUE;
    if (call != nullptr)
        call(window, immersiveDarkMode, &dark, sizeof dark);
}

/// Windows and dialogs get a dark frame when they are first shown.
class FrameDarkener final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = event->type() == QEvent::Show ? qobject_cast<QWidget *>(watched) : nullptr;
        if (widget != nullptr && widget->isWindow())
            // NOLINTNEXTLINE(performance-no-int-to-ptr): to Qt the window is a number
            darkenFrame(reinterpret_cast<HWND>(widget->winId()));
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void followSystemTheme()
{
    if (!wantsDark())
        return;
    QApplication::setStyle(
        new IconStyle(QStyleFactory::create(QStringLiteral("fusion")))); // Windows' own knows no dark
    QApplication::setPalette(darkPalette());
    qApp->installEventFilter(new FrameDarkener(qApp));
}

} // namespace linkwright
