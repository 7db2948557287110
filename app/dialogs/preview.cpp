// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/preview.h"

#include <chrono>

namespace linkwright {

using namespace std::chrono_literals;

Preview previewOf(const FileSystem &files, Result<Planned> planned)
{
    Preview preview;
    if (!planned) {
        preview.refused = planned.error();
        return preview;
    }
    preview.planned = std::move(*planned);
    if (!preview.planned.change)
        return preview;
    preview.chain = predict(files, *preview.planned.change);
    return preview;
}

LivePreview::LivePreview(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(100ms);
    connect(&m_rest, &QTimer::timeout, this, &LivePreview::askNow);
}

void LivePreview::ask(Question question)
{
    m_task.cancel();
    m_question = std::move(question);
    m_rest.start();
}

void LivePreview::forget()
{
    m_rest.stop();
    m_task.cancel();
}

void LivePreview::askNow()
{
    m_task.start<Preview>(
        this, [question = std::move(m_question)](const StopToken &) { return question(); },
        [this](const Preview &preview) { Q_EMIT answered(preview); });
}

} // namespace linkwright
