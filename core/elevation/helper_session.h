// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/recovery.h"
#include "elevation/frames.h"
#include "elevation/helper_request.h"
#include "platform/file_system.h"

#include <functional>
#include <memory>

namespace linkwright {

/// What a helper was started with, by somebody who vouches for it, and what it works with.
struct HelperDuty
{
    std::uint32_t user = 0; // who asks, as the system says
    std::size_t changes = 0; // how many were shown to the person who said yes
    std::string places; // and where; see placesInShort()
    HelperTask task = HelperTask::Make; // and which way
    std::function<std::unique_ptr<FileSystem>(const FoldersSeen &)> open; // where the changes are made
    std::function<bool(std::string_view)> vouchedFor = nullptr; // whether this very request was; without it, any is
    std::function<bool(const HelperRequest &)> agreed = nullptr; // asks the person, where nobody else showed all of it
    /// All of it is good; nothing was touched yet. False: it cannot be written down, so it is not done.
    std::function<bool(const HelperRequest &)> begun = nullptr;
};

/// The helper's side of a session: reads one request, makes its changes when told to, one by one, and answers. Whatever
/// is not exactly as it must be ends the session, and nothing more is touched.
class HelperSession
{
public:
    HelperSession(ByteChannel &channel, HelperDuty duty);
    HelperSession(const HelperSession &) = delete;
    HelperSession &operator=(const HelperSession &) = delete;
    ~HelperSession();

    /// Until the end. Whether that came as it should: by End, after a request that was accepted.
    bool run();

private:
    class Work;

    Result<HelperRequest> readRequest(const Frame &frame) const;
    bool begin();
    bool goOn();
    bool act(std::string_view body);
    bool recover(std::string_view body);
    bool answer(FrameKind kind, std::string body);
    bool reject(const Error &error);

    ByteChannel &m_channel;
    HelperDuty m_duty;
    SessionNonce m_nonce{};
    std::uint32_t m_number = 0; // of the frame that is answered
    std::unique_ptr<Work> m_work;
};

} // namespace linkwright
