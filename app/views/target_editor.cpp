// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/target_editor.h"

#include "dialogs/path_edit.h"
#include "text/chain_text.h"
#include "views/elided_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

namespace linkwright {

namespace {

/// As it is written by the style that the link had.
Result<std::string> writtenLike(const FileSystem &files, const NativePath &link, const NativePath &place, bool absolute)
{
    const auto home = files.openFolder(split(link).folder);
    if (!home)
        return std::unexpected(home.error());
    auto written = writeTarget(files, **home, place, absolute ? TargetStyle::Absolute : TargetStyle::Relative, {});
    return written ? Result<std::string>(std::move(written->target.raw)) : std::unexpected(written.error());
}

} // namespace

TargetEditor::TargetEditor(FileSystem &files, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
{
    build();
}

bool TargetEditor::isEdited() const
{
    return !m_place.isEmpty() && m_field->bytes() != m_stored.raw;
}

void TargetEditor::show(const NativePath &place, const LinkTarget &stored)
{
    const bool same = place == m_place;
    const bool wasEdited = same && isEdited();
    if (!same)
        keepDraft();
    m_place = place;
    m_stored = stored;
    const auto draft = m_drafts.find(place);
    if (!same && draft != m_drafts.end()) {
        m_expected = draft->second.expected;
        put({draft->second.text});
    } else if (!wasEdited || !isEdited()) { // also when what was typed is what it stores now
        m_expected = stored;
        if (m_field->bytes() != stored.raw || !same)
            put(stored);
    }
    if (same && wasEdited == isEdited())
        ask(); // the same text may lead elsewhere by now
    else
        askAgain();
    m_edit->setVisible(isEdited());
}

/// Of the link that was shown so far.
void TargetEditor::keepDraft()
{
    if (isEdited())
        m_drafts[m_place] = {m_field->bytes(), m_expected};
    else
        m_drafts.erase(m_place);
}

void TargetEditor::put(const LinkTarget &text)
{
    m_field->setBytes(text.raw);
    m_field->setCursorPosition(0);
}

void TargetEditor::textChanged()
{
    m_field->setToolTip(plainToolTip(m_field->text()));
    m_applyWhenAnswered = false;
    m_edit->setVisible(isEdited());
    askAgain();
}

void TargetEditor::askAgain()
{
    m_others.reset();
    offerWays();
    const LinkTarget text{m_field->bytes()};
    const QString trouble = targetTextTrouble(text.raw);
    if (!isEdited())
        forgetVerdict();
    else if (!trouble.isEmpty())
        refuse(trouble);
    else
        allowApply(tr("Looking where this leads…"));
    if (!trouble.isEmpty() && isEdited()) {
        m_preview.forget();
        return;
    }
    ask();
}

void TargetEditor::ask()
{
    const LinkTarget text{m_field->bytes()};
    if (isEdited() && !targetTextTrouble(text.raw).isEmpty())
        return;
    const RetargetRequest request{m_place, {text.raw}, TargetStyle::Verbatim, m_expected};
    m_asked = std::make_shared<OtherTexts>();
    m_preview.ask([files = &m_files, request, text, others = m_asked] {
        *others = otherTexts(*files, request.place, text);
        return previewOf(*files, planRetarget(*files, request));
    });
}

void TargetEditor::fill(const OtherTexts::Text &text)
{
    if (!text || !text->has_value())
        return;
    const LinkTarget filled = text->value(); // what it comes from goes with the first letter
    put(filled);
    m_field->setFocus(Qt::OtherFocusReason);
}

void TargetEditor::brought(const NativePath &place)
{
    m_write.start<Result<std::string>>(
        this,
        [files = &m_files, link = m_place, place, absolute = m_stored.isAbsolute()](const StopToken &) {
            return writtenLike(*files, link, place, absolute);
        },
        [this, link = m_place, place](const Result<std::string> &written) {
            if (written && m_place == link && m_field->bytes() == place.bytes)
                put({*written});
        });
}

void TargetEditor::apply()
{
    if (!isEdited() || m_busy)
        return;
    if (m_preview.isPending()) {
        m_applyWhenAnswered = true;
        return;
    }
    if (m_allowed)
        Q_EMIT applyWanted({m_place, {m_field->bytes()}, TargetStyle::Verbatim, m_expected});
}

void TargetEditor::revert()
{
    m_expected = m_stored;
    m_drafts.erase(m_place);
    put(m_stored);
}

/// What neither the field nor a button has use for.
void TargetEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isEdited())
        revert();
    else
        QWidget::keyPressEvent(event);
}

void TargetEditor::copyText() const
{
    auto *text = new QMimeData; // the clipboard's own then
    const std::string raw = m_field->bytes();
    text->setData(QStringLiteral("text/plain"), QByteArray(raw.data(), static_cast<qsizetype>(raw.size())));
    QGuiApplication::clipboard()->setMimeData(text);
}

} // namespace linkwright
