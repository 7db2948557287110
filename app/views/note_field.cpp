// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/note_field.h"

#include "text/error_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

namespace {

constexpr int linesInSight = 4;

Result<std::string> noteAt(const NativePath &journal, const NativePath &place)
{
    const auto book = NoteBook::open(journal, History::Access::Read);
    return book ? book->note(place) : std::unexpected(book.error());
}

Result<bool> writeNote(const NativePath &journal, const NativePath &place, const QString &text)
{
    const auto book = NoteBook::open(journal, History::Access::Write);
    return book ? book->write(place, text.trimmed().isEmpty() ? std::string() : text.toStdString())
                : std::unexpected(book.error());
}

} // namespace

NoteField::NoteField(NativePath journal, QWidget *parent)
    : QWidget(parent)
    , m_journal(std::move(journal))
{
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(1500ms);
    connect(&m_pause, &QTimer::timeout, this, &NoteField::save);
    clear();
}

/// Nobody waits for it: it is written when the window is gone, too.
NoteField::~NoteField()
{
    if (isEdited())
        m_unwritten[m_place] = m_edit->toPlainText();
    if (!m_unwritten.empty())
        runDetached([journal = m_journal, notes = std::move(m_unwritten)] {
            for (const auto &[place, text] : notes)
                std::ignore = writeNote(journal, place, text);
        });
}

void NoteField::build()
{
    m_edit = new QPlainTextEdit(this);
    m_edit->setPlaceholderText(tr("Why is this link here?"));
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setAccessibleDescription(tr("What this link is for. It is kept by Linkwright, not in the link, and follows "
                                        "the link when you rename or move it here."));
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * linesInSight + 2 * m_edit->frameWidth()
                           + static_cast<int>(2 * m_edit->document()->documentMargin()));
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteField::textChanged);

    m_troublePart = new QWidget(this);
    m_trouble = new QLabel(m_troublePart);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_again = new QToolButton(m_troublePart);
    m_again->setText(tr("Try Again"));
    m_again->setFocusPolicy(Qt::StrongFocus);
    connect(m_again, &QToolButton::clicked, this, [this] { m_edit->isReadOnly() ? read() : save(); });
    auto *row = new QHBoxLayout(m_troublePart);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_trouble, 1);
    row->addWidget(m_again, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_troublePart);
}

QString NoteField::trouble() const
{
    return m_trouble->text();
}

void NoteField::say(const QString &trouble)
{
    m_trouble->setText(withShortNames(trouble, 28));
    m_troublePart->setVisible(!trouble.isEmpty());
    m_again->setVisible(m_edit->isReadOnly() || m_unwritten.contains(m_place));
}

bool NoteField::isEdited() const
{
    return !m_place.isEmpty() && !m_edit->isReadOnly() && m_edit->toPlainText() != m_known;
}

void NoteField::clear()
{
    save();
    m_reading.cancel();
    m_place = {};
    m_edit->setReadOnly(true); // and enabled, so that the focus stays
    m_edit->clear();
    say({});
}

void NoteField::show(const NativePath &place)
{
    if (place == m_place && (isEdited() || m_unwritten.contains(place)))
        return;
    if (place != m_place) {
        clear();
        m_place = place;
    }
    read();
}

void NoteField::read()
{
    m_reading.start<Result<std::string>>(
        this, [journal = m_journal, place = m_place](const StopToken &) { return noteAt(journal, place); },
        [this](const Result<std::string> &note) { read(note); });
}

/// A note that cannot be read is not written over.
void NoteField::read(const Result<std::string> &note)
{
    if (isEdited())
        return; // somebody was faster
    if (!note) {
        m_edit->setReadOnly(true);
        say(tr("The note cannot be read: %1").arg(errorText(note.error(), Doing::Reading)));
        Q_EMIT shown();
        return;
    }
    m_known = QString::fromStdString(*note);
    const auto unwritten = m_unwritten.find(m_place);
    const QString text = unwritten != m_unwritten.end() ? unwritten->second : m_known;
    m_edit->setReadOnly(false);
    if (m_edit->toPlainText() != text)
        m_edit->setPlainText(text);
    say({});
    if (isEdited())
        save(); // once more
    Q_EMIT shown();
}

void NoteField::textChanged()
{
    if (m_edit->isReadOnly())
        return;
    if (m_edit->document()->characterCount() - 1 > mostLetters) { // the document counts an end of its own
        QTextCursor end(m_edit->document());
        end.setPosition(static_cast<int>(mostLetters));
        end.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        end.removeSelectedText();
        say(tr("A note has at most %L1 letters; the rest was left out.").arg(mostLetters));
        return;
    }
    if (isEdited())
        m_pause.start();
}

bool NoteField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        save();
    return QWidget::eventFilter(watched, event);
}

void NoteField::save()
{
    m_pause.stop();
    if (isEdited())
        m_unwritten[m_place] = m_edit->toPlainText();
    for (const auto &[place, text] : m_unwritten) { // what failed before is tried again
        if (!std::ranges::count(m_waiting, place))
            m_waiting.push_back(place);
    }
    writeNext();
}

void NoteField::writeNext()
{
    std::erase_if(m_waiting, [this](const NativePath &place) { return !m_unwritten.contains(place); });
    if (m_writing.isRunning() || m_waiting.empty())
        return;
    const NativePath place = m_waiting.front();
    m_waiting.pop_front();
    const QString text = m_unwritten[place];
    m_writing.start<Result<bool>>(
        this, [journal = m_journal, place, text](const StopToken &) { return writeNote(journal, place, text); },
        [this, place, text](const Result<bool> &result) { written(place, text, result); });
}

void NoteField::written(const NativePath &place, const QString &text, const Result<bool> &result)
{
    const bool isShown = place == m_place;
    if (result) {
        if (const auto newest = m_unwritten.find(place); newest != m_unwritten.end() && newest->second == text)
            m_unwritten.erase(newest);
        if (isShown)
            m_known = text;
        if (m_edit->isReadOnly() && !m_place.isEmpty())
            read(); // what is being read may be older; what could not be was perhaps just being made
        else if (isShown)
            say({});
        Q_EMIT saved(place, *result);
    } else {
        if (isShown)
            say(tr("The note is not saved yet: %1").arg(errorText(result.error())));
        if (result.error().kind == ErrorKind::InUse)
            m_pause.start(); // somebody else is writing for long
        Q_EMIT savingFailed();
    }
    writeNext();
}

} // namespace linkwright
