// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/plan_script.h"

#include "base/display_text.h"
#include "store/plan_script_functions.h"

#include <initializer_list>

namespace linkwright {

namespace {

std::string line(std::string_view function, std::initializer_list<std::string_view> words)
{
    std::string line = "change " + std::string(function);
    for (const std::string_view word : words)
        line.append(" ").append(shellWord(word));
    return line += '\n';
}

/// What an object is, for those changes that take any.
std::string_view kindWord(NodeType type)
{
    switch (type) {
    case NodeType::File: return "file";
    case NodeType::Folder: return "folder";
    case NodeType::SymbolicLink:
    case NodeType::FolderSymbolicLink:
    case NodeType::Junction: return "link";
    case NodeType::Unknown:
    case NodeType::Other: break;
    }
    return "any";
}

struct LineOf
{
    std::string operator()(const CreateLink &op) const
    {
        return line(op.makeParents ? "create_with_parents" : "create", {op.place.bytes, op.after.raw});
    }
    std::string operator()(const CreateHardLink &op) const
    {
        return line(op.makeParents ? "create_hard_with_parents" : "create_hard",
                    {op.place.bytes, op.existing.bytes, kindWord(op.before.identity.type), op.before.target.raw});
    }
    std::string operator()(const RetargetLink &op) const
    {
        return line("retarget", {op.place.bytes, op.before.target.raw, op.after.raw});
    }
    std::string operator()(const RemoveLink &op) const
    {
        return line("remove_link", {op.place.bytes, op.before.target.raw});
    }
    std::string operator()(const RemoveHardLink &op) const
    {
        return line("remove_name", {op.place.bytes, op.otherName.bytes});
    }
    std::string operator()(const Move &op) const
    {
        return line("move",
                    {op.place.bytes, op.newPlace.bytes, kindWord(op.before.identity.type), op.before.target.raw});
    }
    std::string operator()(const LinkToFile &op) const
    {
        return line(op.form == FileForm::HardLink ? "replace_with_hard_link" : "replace_with_copy",
                    {op.place.bytes, op.before.target.raw, op.original.bytes});
    }
    std::string operator()(const FileToLink &op) const
    {
        return line(op.form == FileForm::HardLink ? "restore_from_hard_link" : "restore_from_copy",
                    {op.place.bytes, op.original.bytes, op.after.raw});
    }
    std::string operator()(const RemoveFolder &op) const { return line("remove_folder", {op.place.bytes}); }
};

} // namespace

std::string shellWord(std::string_view bytes)
{
    std::string word = "'";
    for (const char byte : bytes) {
        if (byte == '\'')
            word += "'\\''";
        else
            word += byte;
    }
    return word += '\'';
}

std::string planScript(const Plan &plan)
{
    std::string script(planScriptFunctions);
    for (const Change &change : plan.changes) {
        const NativePath &place = placeOf(change);
        if (!isPlainText(place.bytes))
            script.append("shown=").append(shellWord(toShellText(place.bytes))).append("\n");
        script += std::visit(LineOf(), change);
    }
    return script.append(planScriptEnd);
}

} // namespace linkwright
