// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <optional>
#include <vector>

namespace linkwright {

/// One visit on the way: a folder, and the entry that was selected in it.
struct Visit
{
    NativePath folder;
    std::string selected;

    bool operator==(const Visit &) const = default;
};

/// The folders a window has shown, to go back and forward along.
class Trail
{
public:
    void visit(Visit to); // cuts off what lay ahead; the folder one is in already only changes its selection
    void select(std::string name); // where one is
    std::optional<Visit> before() const;
    std::optional<Visit> after() const;
    void goBack();
    void goForward();
    void forgetBefore(); // it is not there any more
    void forgetAfter();

private:
    std::vector<Visit> m_visits;
    std::size_t m_here = 0;
};

/// The folder above, as written: the one that holds this name. None above the root.
std::optional<Visit> above(const NativePath &folder);

} // namespace linkwright
