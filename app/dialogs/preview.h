// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/planner.h"
#include "jobs/background.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>

namespace linkwright {

/// What a change that is being typed would come to.
struct Preview
{
    std::optional<Error> refused;
    Planned planned;
    std::optional<Chain> chain; // of the link as it would be
    std::string freeName; // a new link's, where the person has not chosen one
    bool asksAdministrator = false; // making it will ask for one
};

Preview previewOf(const FileSystem &files, Result<Planned> planned);

/// Asks for previews while a person types: in a thread, after a short rest, and only the answer to the last question
/// counts.
class LivePreview : public QObject
{
    Q_OBJECT

public:
    using Question = std::function<Preview()>;

    explicit LivePreview(QObject *parent = nullptr);

    void ask(Question question);
    void forget(); // the question; no answer will come
    bool isPending() const { return m_rest.isActive() || m_task.isRunning(); }

Q_SIGNALS:
    void answered(const linkwright::Preview &preview);

private:
    void askNow();

    QTimer m_rest;
    Question m_question;
    BackgroundTask m_task;
};

} // namespace linkwright
