// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/path_edit.h"
#include "models/link_look.h"
#include "text/chain_text.h"
#include "text/error_text.h"
#include "text/kind_text.h"
#include "views/elided_label.h"
#include "views/target_editor.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

// What is told of the text that is typed.

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

} // namespace

QString TargetEditor::verdict() const
{
    return m_shownVerdict;
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
    const bool can = text && text->has_value();
    const QString why = text ? soAlready : reasonAgainst(text.error());
    button.setEnabled(can);
    button.setToolTip(plainToolTip(can ? tr("Writes: %1").arg(shown(text->value().raw)) : why));
    button.setAccessibleDescription(
        can ? tr("Writes %1 into the field; nothing is stored yet").arg(shown(text->value().raw)) : why);
}

} // namespace linkwright
