// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/kind_choice.h"
#include "dialogs/link_dialog.h"
#include "links/link_entry.h"
#include "platform/file_system.h"

namespace linkwright {

class StyleChoice;

/// Changes what a link points to. Begins with the text as it is.
class ChangeTargetDialog : public LinkDialog
{
    Q_OBJECT

public:
    ChangeTargetDialog(FileSystem &files, NativePath folder, const Entry &entry, QWidget *parent = nullptr);

    /// What to make once the fields are understood.
    RetargetRequest request() const;
    KindChoice *kinds() const { return m_kinds; } // null where links have none

protected:
    LivePreview::Question question() override;
    void understood(const Preview &preview) override;

private:
    RetargetRequest asked() const; // with the kind that a person chose
    void makeFields(const LinkPart &link);
    void makeKinds();
    void brought(const NativePath &place);
    void chooseTarget();

    FileSystem &m_files;
    NativePath m_folder;
    std::string m_name;
    LinkTarget m_before;
    NodeType m_kindBefore;
    PathEdit *m_target;
    StyleChoice *m_style;
    KindChoice *m_kinds = nullptr;
    ChosenForm m_chosen;
};

} // namespace linkwright
