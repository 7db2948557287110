// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/new_link_dialog.h"

#include "base/link_rules.h"
#include "dialogs/path_edit.h"
#include "dialogs/place_chooser.h"
#include "dialogs/style_choice.h"
#include "gestures/address_text.h"
#include "gestures/free_names.h"
#include "views/known_places.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace linkwright {

namespace {

QPushButton *browseButton(const QString &what, QWidget *parent)
{
    auto *button = new QPushButton(NewLinkDialog::tr("Browse…"), parent);
    button->setAutoDefault(false);
    button->setAccessibleDescription(what);
    return button;
}

Preview previewCreate(const FileSystem &files, CreateRequest request, const NativePath &folder, bool nameIsOurs)
{
    std::string freeName;
    if (nameIsOurs) {
        if (const auto opened = files.openFolder(folder))
            freeName = FreeNames(**opened).take(request.target);
        request.place = folder / freeName;
    }
    Preview preview = previewOf(files, planCreate(files, request));
    preview.freeName = std::move(freeName);
    return preview;
}

} // namespace

NewLinkDialog::NewLinkDialog(FileSystem &files, NativePath folder, TargetStyle style, QWidget *parent)
    : LinkDialog(tr("New Link"), tr("&Create Link"), parent)
    , m_files(files)
    , m_startFolder(std::move(folder))
    , m_target(new PathEdit(this))
    , m_name(new PathEdit(this))
    , m_folder(new PathEdit(this))
    , m_style(new StyleChoice(this))
{
    makeFields();
    m_style->setStyle(style);
    m_folder->setBytes(m_startFolder.bytes);
    finishLayout();
    m_target->setFocus();
    askAgain();
}

void NewLinkDialog::makeFields()
{
    m_target->setPlaceholderText(tr("Type, paste or drop what the link leads to"));
    m_target->setAccessibleDescription(tr("The file or folder the link leads to"));
    m_name->setPlaceholderText(tr("The same as the target's"));
    m_name->setAccessibleDescription(tr("The link's own name"));
    m_folder->setAccessibleDescription(tr("The folder the link will be in"));
    auto *browseTarget = browseButton(tr("Choose what the link leads to"), this);
    auto *browseFolder = browseButton(tr("Choose the folder of the link"), this);

    addRow(tr("&Points to:"), m_target, {browseTarget});
    addRow(tr("&Name:"), m_name);
    addRow(tr("In &folder:"), m_folder, {browseFolder});
    addRow(tr("Style:"), m_style);
    makeKinds();

    setTabOrder(m_target, browseTarget);
    setTabOrder(m_folder, browseFolder);

    connect(m_target, &QLineEdit::textChanged, this, &NewLinkDialog::targetTyped);
    connect(m_folder, &QLineEdit::textChanged, this, &NewLinkDialog::askAgain);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_nameIsOurs = text.isEmpty();
        askAgain();
    });
    connect(m_name, &PathEdit::placeBrought, this, [this](const NativePath &place) { // its name is meant
        m_nameIsOurs = false;
        m_name->setBytes(split(withoutTrailingSeparators(place)).name);
        askAgain();
    });
    connect(m_style, &StyleChoice::chosen, this, &NewLinkDialog::askAgain);
    connect(browseTarget, &QPushButton::clicked, this, &NewLinkDialog::chooseTarget);
    connect(browseFolder, &QPushButton::clicked, this, &NewLinkDialog::choosePlace);
}

/// Where links have kinds a person sees which it will be, and says it where nothing else does.
void NewLinkDialog::makeKinds()
{
    if (!link_rules::linksHaveKinds) {
        m_hard = new QCheckBox(tr("&Hard link: a second name of the same file"), this);
        form()->addRow(QString(), m_hard);
        connect(m_hard, &QCheckBox::toggled, this, &NewLinkDialog::formChanged);
        return;
    }
    m_kinds = new KindChoice(KindChoice::HardLinks::Yes, this);
    addRow(tr("Kind:"), m_kinds);
    connect(m_kinds, &KindChoice::chosen, this, &NewLinkDialog::formChosen);
}

void NewLinkDialog::setTarget(const NativePath &target)
{
    m_target->setBytes(target.bytes);
}

void NewLinkDialog::setLinkName(std::string_view name)
{
    m_name->setBytes(name);
}

TargetStyle NewLinkDialog::style() const
{
    return m_style->style();
}

/// Of the kind that is shown: what is at the target may have become another thing since.
CreateRequest NewLinkDialog::request() const
{
    CreateRequest request = asked();
    if (const auto shown = m_kinds != nullptr ? m_kinds->form() : std::nullopt)
        request.kind = nodeTypeOf(*shown);
    return request;
}

CreateRequest NewLinkDialog::asked() const
{
    const TypedFrom from{m_startFolder, homeFolder()};
    const NativePath folder = placeFromTyped(m_folder->bytes(), from);
    CreateRequest request;
    request.hard = isHard();
    request.kind = m_chosen.nodeType();
    request.style = style();
    const bool verbatim = style() == TargetStyle::Verbatim && m_style->isEnabled();
    request.target = verbatim ? NativePath{m_target->bytes()} : placeFromTyped(m_target->bytes(), from);
    request.place = folder / m_name->bytes();
    return request;
}

LivePreview::Question NewLinkDialog::question()
{
    const CreateRequest request = asked();
    const NativePath folder = placeFromTyped(m_folder->bytes(), {m_startFolder, homeFolder()});
    if (m_target->text().isEmpty())
        m_missing = tr("Say what the link is to point to.");
    else if (folder.isEmpty())
        m_missing = tr("Say which folder the link is to be in.");
    if (!m_missing.isEmpty())
        return {};
    return [files = &m_files, request, folder, ours = m_nameIsOurs] {
        return previewCreate(*files, request, folder, ours);
    };
}

void NewLinkDialog::understood(const Preview &preview)
{
    if (m_nameIsOurs) {
        const QSignalBlocker ours(m_name); // any other text is a person's, be it typed or told through a screen reader
        m_name->setBytes(preview.freeName);
    }
    const auto &change = preview.planned.change;
    const auto *made = change ? std::get_if<CreateLink>(&*change) : nullptr;
    if (m_kinds != nullptr && !m_chosen.form() && made != nullptr)
        m_kinds->setForm(preview.planned.kindIsGuess ? std::nullopt : linkFormOf(made->kind));
}

QString NewLinkDialog::undecided(const Preview &preview) const
{
    if (m_kinds == nullptr || !preview.planned.kindIsGuess)
        return {};
    return tr("Nothing is at the target yet: choose above whether the link is to lead to a file or to a folder.");
}

bool NewLinkDialog::isHard() const
{
    return m_hard != nullptr ? m_hard->isChecked() : m_chosen.is(LinkForm::HardLink);
}

void NewLinkDialog::targetTyped()
{
    m_chosen.targetChanged();
    askAgain();
}

void NewLinkDialog::chooseForm(LinkForm form)
{
    if (m_hard != nullptr) {
        m_hard->setChecked(form == LinkForm::HardLink);
        return;
    }
    m_kinds->setForm(form);
    formChosen(form);
}

void NewLinkDialog::formChosen(LinkForm form)
{
    m_chosen.choose(form);
    formChanged();
}

/// A hard link stores no text, and that of a junction is always absolute.
void NewLinkDialog::formChanged()
{
    m_style->setEnabled(!isHard() && !m_chosen.is(LinkForm::Junction));
    askAgain();
}

void NewLinkDialog::chooseTarget()
{
    PlaceChooser chooser(tr("What the link points to"), m_startFolder, PlaceChooser::What::Anything, this);
    if (chooser.exec() == Accepted)
        setTarget(chooser.chosen());
}

void NewLinkDialog::choosePlace()
{
    PlaceChooser chooser(tr("The folder of the link"), m_startFolder, PlaceChooser::What::Folder, this);
    if (chooser.exec() == Accepted)
        m_folder->setBytes(chooser.chosen().bytes);
}

} // namespace linkwright
