// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helper/question.h"

#include "helper/question_layout.h"
#include "helper/request_words.h"
#include "platform/windows/wide_text.h"

#include <string>
#include <windows.h>

namespace linkwright::helper {

namespace {

using windows::wideFromWtf8;

constexpr std::size_t columnsInLine = 100; // as many as fit the list, in a font where all are of one width
constexpr UINT_PTR lookTimer = 1;
constexpr UINT lookEvery = 100; // milliseconds

Language ownLanguage()
{
    const bool isGerman = PRIMARYLANGID(::GetUserDefaultUILanguage()) == LANG_GERMAN;
    return isGerman ? Language::German : Language::English;
}

/// Of the size that the window's own font has.
HFONT fixedFont(HWND window)
{
    LOGFONTW like{};
    const auto own = reinterpret_cast<HFONT>(::SendMessageW(window, WM_GETFONT, 0, 0));
    ::GetObjectW(own, sizeof like, &like);
    return ::CreateFontW(like.lfHeight, 0, 0, 0, FW_NORMAL, FALSE, FALSE, FALSE, DEFAULT_CHARSET, OUT_DEFAULT_PRECIS,
                         CLIP_DEFAULT_PRECIS, DEFAULT_QUALITY, FIXED_PITCH | FF_MODERN, L"Consolas");
}

/// The window with the list, and the yes that can only be given once the end of it was seen.
class Question
{
public:
    explicit Question(const HelperRequest &request)
        : m_words(sentencesIn(ownLanguage()))
        , m_head(wideFromWtf8(headOf(request, ownLanguage())))
        , m_yes(wideFromWtf8(yesOf(request, ownLanguage())))
        , m_list(wideFromWtf8(listOf(linesOf(request, ownLanguage()), columnsInLine, "\r\n")))
    {
    }
    Question(const Question &) = delete;
    Question &operator=(const Question &) = delete;
    ~Question()
    {
        if (m_font != nullptr)
            ::DeleteObject(m_font);
    }

    bool ask()
    {
        const auto layout = questionLayout();
        return ::DialogBoxIndirectParamW(::GetModuleHandleW(nullptr),
                                         reinterpret_cast<const DLGTEMPLATE *>(layout.data()), nullptr,
                                         &Question::heard, reinterpret_cast<LPARAM>(this))
               == yesButton;
    }

private:
    static INT_PTR CALLBACK heard(HWND window, UINT what, WPARAM which, LPARAM more)
    {
        if (what == WM_INITDIALOG) {
            ::SetWindowLongPtrW(window, GWLP_USERDATA, more);
            reinterpret_cast<Question *>(more)->appear(window);
            return FALSE; // the focus is where appear() put it
        }
        auto *question = reinterpret_cast<Question *>(::GetWindowLongPtrW(window, GWLP_USERDATA));
        return question == nullptr ? FALSE : question->hear(window, what, LOWORD(which));
    }

    void appear(HWND window)
    {
        m_font = fixedFont(window);
        ::SendDlgItemMessageW(window, listField, WM_SETFONT, reinterpret_cast<WPARAM>(m_font), FALSE);
        ::SendDlgItemMessageW(window, listField, EM_SETLIMITTEXT, 0, 0);
        ::SetDlgItemTextW(window, headField, m_head.c_str());
        ::SetDlgItemTextW(window, listField, m_list.c_str());
        ::SetDlgItemTextW(window, noteField, wideFromWtf8(m_words.readAll).c_str());
        ::SetDlgItemTextW(window, yesButton, m_yes.c_str());
        ::SetDlgItemTextW(window, IDCANCEL, wideFromWtf8(m_words.no).c_str());
        ::EnableWindow(::GetDlgItem(window, yesButton), FALSE);
        ::SetFocus(::GetDlgItem(window, IDCANCEL));
        ::SetTimer(window, lookTimer, lookEvery, nullptr);
        ::SetForegroundWindow(window);
    }

    BOOL hear(HWND window, UINT what, WORD which)
    {
        if (what == WM_TIMER)
            look(window);
        else if (what == WM_COMMAND && which == IDCANCEL)
            ::EndDialog(window, IDCANCEL);
        else if (what == WM_COMMAND && which == yesButton && m_isRead)
            ::EndDialog(window, yesButton);
        else
            return FALSE;
        return TRUE;
    }

    /// Whether the last line is in view; a scroll bar tells nobody when it is dragged.
    void look(HWND window)
    {
        HWND list = ::GetDlgItem(window, listField);
        SCROLLINFO bar{};
        bar.cbSize = sizeof bar;
        bar.fMask = SIF_ALL;
        const bool isLong = ::GetScrollInfo(list, SB_VERT, &bar) != 0 && bar.nPage > 0;
        if (isLong && bar.nPos + static_cast<int>(bar.nPage) <= bar.nMax)
            return;
        m_isRead = true;
        ::KillTimer(window, lookTimer);
        ::ShowWindow(::GetDlgItem(window, noteField), SW_HIDE);
        ::EnableWindow(::GetDlgItem(window, yesButton), TRUE);
    }

    const Sentences &m_words;
    std::wstring m_head;
    std::wstring m_yes;
    std::wstring m_list;
    HFONT m_font = nullptr;
    bool m_isRead = false;
};

} // namespace

/// One that cannot be shown is a no.
bool personAgrees(const HelperRequest &request)
{
    return Question(request).ask();
}

} // namespace linkwright::helper
