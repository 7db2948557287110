// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "helper/question_layout.h"

#include <cstring>
#include <string_view>
#include <windows.h>

namespace linkwright::helper {

namespace {

// The classes that a template names by a number.
constexpr WORD buttonClass = 0x0080;
constexpr WORD editClass = 0x0081;
constexpr WORD staticClass = 0x0082;

// In the units of dialogs: about a quarter of a character wide, an eighth high.
constexpr short width = 440;
constexpr short height = 240;
constexpr short edge = 8;
constexpr short buttonWidth = 90;
constexpr short buttonHeight = 15;
constexpr short headHeight = 28;
constexpr short listTop = edge + headHeight + 4;
constexpr short buttonTop = height - edge - buttonHeight;
constexpr short listHeight = buttonTop - listTop - 6;
constexpr short fontPoints = 9;

struct Item
{
    WORD kind;
    WORD number;
    DWORD style;
    short left;
    short top;
    short width;
    short height;
};

constexpr short right = width - edge;
constexpr Item items[] = {
    {staticClass, headField, SS_LEFT | SS_NOPREFIX, edge, edge, right - edge, headHeight},
    {editClass, listField,
     ES_MULTILINE | ES_READONLY | ES_AUTOHSCROLL | ES_AUTOVSCROLL | WS_VSCROLL | WS_HSCROLL | WS_BORDER | WS_TABSTOP,
     edge, listTop, right - edge, listHeight},
    {staticClass, noteField, SS_LEFT | SS_NOPREFIX, edge, buttonTop + 3, right - 2 * (buttonWidth + edge), 10},
    {buttonClass, yesButton, BS_PUSHBUTTON | WS_TABSTOP, right - 2 * buttonWidth - edge, buttonTop, buttonWidth,
     buttonHeight},
    {buttonClass, IDCANCEL, BS_DEFPUSHBUTTON | WS_TABSTOP, right - buttonWidth, buttonTop, buttonWidth, buttonHeight},
};

class Layout
{
public:
    template<typename Part>
    void put(const Part &part)
    {
        const auto *bytes = reinterpret_cast<const unsigned char *>(&part);
        m_bytes.insert(m_bytes.end(), bytes, bytes + sizeof part);
    }
    void put(std::wstring_view text)
    {
        for (const wchar_t unit : text)
            put(unit);
        put(L'\0');
    }
    /// An item begins at a multiple of four.
    void align() { m_bytes.resize((m_bytes.size() + 3) / 4 * 4); }

    std::vector<std::uint32_t> words()
    {
        align();
        std::vector<std::uint32_t> words(m_bytes.size() / 4);
        std::memcpy(words.data(), m_bytes.data(), m_bytes.size());
        return words;
    }

private:
    std::vector<unsigned char> m_bytes;
};

void putItem(Layout &layout, const Item &item)
{
    constexpr WORD byNumber = 0xFFFF;
    layout.align();
    layout.put(DLGITEMTEMPLATE{item.style | WS_CHILD | WS_VISIBLE, 0, item.left, item.top, item.width, item.height,
                               item.number});
    layout.put(byNumber);
    layout.put(item.kind);
    layout.put(std::wstring_view()); // its text comes later
    layout.put(WORD{0}); // nothing of its own
}

} // namespace

std::vector<std::uint32_t> questionLayout()
{
    Layout layout;
    layout.put(DLGTEMPLATE{WS_POPUP | WS_CAPTION | WS_SYSMENU | WS_VISIBLE | DS_MODALFRAME | DS_CENTER | DS_SETFONT
                               | DS_SETFOREGROUND,
                           0, static_cast<WORD>(std::size(items)), 0, 0, width, height});
    layout.put(WORD{0}); // no menu
    layout.put(WORD{0}); // a dialog like any other
    layout.put(std::wstring_view(L"Linkwright"));
    layout.put(fontPoints);
    layout.put(std::wstring_view(L"Segoe UI"));
    for (const Item &item : items)
        putItem(layout, item);
    return layout.words();
}

} // namespace linkwright::helper
