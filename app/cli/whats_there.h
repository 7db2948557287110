// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/session.h"
#include "text/refusal_text.h"

#include <set>

namespace linkwright::cli {

/// Tells why changes are refused: what was expected and what is at the place now, or which right is missing. Of
/// several at one place only the first is told.
class Refusals
{
public:
    Refusals(Session &session, Stage stage)
        : m_session(session)
        , m_stage(stage)
    {
    }

    /// "linkwright-cli: PLACE: A link to X was expected there. It points to Y now." `place`: of the change, as typed.
    void tell(const NativePath &place, const Change &change, const Error &error);

private:
    QString textOf(const Change &change, const Error &error) const;

    Session &m_session;
    Stage m_stage;
    std::set<NativePath> m_told;
    std::set<NativePath> m_notMovedTo; // what was to come here stays where it was
};

/// Of a place that no change is known for: "linkwright-cli: PLACE: sentence It points to X now."
void tellRefusal(Session &session, const NativePath &place, const Error &error);

/// "It points to X now.", "A file is there now.", "Nothing is there now."; empty where nobody can say.
QString whatIsThereNow(const Session &session, const NativePath &place);

} // namespace linkwright::cli
