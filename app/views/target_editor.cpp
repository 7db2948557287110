// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/target_editor.h"

#include "dialogs/path_edit.h"
#include "models/link_look.h"
#include "text/chain_text.h"
#include "text/error_text.h"
#include "text/kind_text.h"
#include "views/elided_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace linkwright {

namespace {

constexpr int iconSize = 16;
constexpr qsizetype longestName = 28; // letters that a narrow panel shows in one line

QString reasonAgainst(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::Loop:
    case ErrorKind::Denied:
    case ErrorKind::NotAnswering:
    case ErrorKind::CrossesMount:
        return TargetEditor::tr("Not possible: only of a healthy link can be told that its end stays the same.");
    case ErrorKind::NotSame: return TargetEditor::tr("Not possible: it would lead elsewhere then.");
    case ErrorKind::InvalidTarget:
        return TargetEditor::tr("Not possible: no link can hold this text, or what would become of it.");
    default: return errorSentence(error, Spelling::Window, Doing::Reading);
    }
}

QString sentenceOf(const Preview &preview)
{
    QString sentence = intendedSentence(preview.chain->verdict);
    const auto *changed = std::get_if<RetargetLink>(&*preview.planned.change);
    if (changed != nullptr && changed->kind)
        sentence += u' ' + TargetEditor::tr("It becomes %1.").arg(linkKindWords(*changed->kind));
    return sentence;
}

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

QString TargetEditor::verdict() const
{
    return m_shownVerdict;
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

void TargetEditor::answered(const Preview &preview)
{
    m_others = m_asked;
    offerWays();
    if (!isEdited()) {
        forgetVerdict();
    } else if (preview.refused && preview.refused->kind == ErrorKind::Changed) {
        showVerdict(tr("The link was changed meanwhile: it points to %1 now. Revert takes that; what you typed cannot "
                       "be applied any more.")
                        .arg(shown(m_stored.raw)),
                    style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(iconSize));
        allowApply({}); // where all changes are made it is refused once more, and told
    } else if (preview.refused) {
        refuse(errorSentence(*preview.refused));
    } else if (preview.chain) {
        showVerdict(sentenceOf(preview),
                    healthIcon(preview.chain->verdict.health).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
        allowApply({});
    }
    Q_EMIT told();
    if (std::exchange(m_applyWhenAnswered, false))
        apply();
}

void TargetEditor::forgetVerdict()
{
    m_shownVerdict.clear();
    m_field->setAccessibleDescription(
        tr("The text stored in the link, exactly. Return applies what you type, Escape takes it back."));
}

void TargetEditor::showVerdict(const QString &sentence, const QPixmap &icon)
{
    m_shownVerdict = sentence;
    m_sentence->setText(withShortNames(sentence, longestName));
    m_sentence->setToolTip(plainToolTip(sentence));
    m_icon->setPixmap(icon);
    m_field->setAccessibleDescription(sentence);
}

void TargetEditor::refuse(const QString &why)
{
    showVerdict(why, style()->standardIcon(QStyle::SP_MessageBoxCritical).pixmap(iconSize));
    allowApply(why);
    Q_EMIT told();
}

void TargetEditor::allowApply(const QString &reasonAgainst)
{
    m_allowed = reasonAgainst.isEmpty();
    m_apply->setEnabled(m_allowed && !m_busy);
    m_apply->setToolTip(m_allowed ? tr("Store this text in the link (Return)") : plainToolTip(reasonAgainst));
    m_apply->setAccessibleDescription(m_allowed ? tr("Store this text in the link") : reasonAgainst);
}

void TargetEditor::setBusy(bool busy)
{
    m_busy = busy;
    m_apply->setEnabled(m_allowed && !m_busy);
}

void TargetEditor::offerWays()
{
    const bool isAbsolute = LinkTarget{m_field->bytes()}.isAbsolute();
    m_convert->setText(isAbsolute ? tr("Make Relative") : tr("Make Absolute"));
    if (!m_others) {
        for (auto *button : {m_convert, m_tidy, m_straight})
            button->setEnabled(false);
        return;
    }
    offer(*m_convert, isAbsolute ? m_others->relative : m_others->absolute, {});
    offer(*m_tidy, m_others->tidy, tr("There is nothing to tidy."));
    offer(*m_straight, m_others->straight, tr("It points straight at its end already."));
}

/// The text it would put into the field is its tool tip.
void TargetEditor::offer(QToolButton &button, const OtherTexts::Text &text, const QString &soAlready)
{
    const bool can = text && *text;
    const QString why = text ? soAlready : reasonAgainst(text.error());
    button.setEnabled(can);
    button.setToolTip(plainToolTip(can ? tr("Writes: %1").arg(shown((*text)->raw)) : why));
    button.setAccessibleDescription(can ? tr("Writes %1 into the field; nothing is stored yet").arg(shown((*text)->raw))
                                        : why);
}

void TargetEditor::fill(const OtherTexts::Text &text)
{
    if (!text || !*text)
        return;
    const LinkTarget filled = **text; // what it comes from goes with the first letter
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
