// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/native_path.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace linkwright {

using Names = std::vector<std::string>;

/// One visit on the way: a folder, what was selected in it, and where it was scrolled to.
struct Visit
{
    NativePath folder;
    Names selected;
    std::string top; // the uppermost entry in view; empty: nobody scrolled

    static Visit of(NativePath folder) { return {std::move(folder), {}, {}}; }
    bool operator==(const Visit &) const = default;
};

/// The folders a tab has shown, to go back and forward along.
class Trail
{
public:
    void visit(Visit to); // cuts off what lay ahead; the folder one is in already only changes its selection
    void leave(const Visit &here); // what it was like where one is
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
