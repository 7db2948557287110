// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changes/applier.h"
#include "changes/elevation.h"
#include "changes/recovery.h"
#include "elevation/frames.h"
#include "elevation/helper_request.h"
#include "elevation/trusted_file_system.h"
#include "platform/helper_process.h"

#include <chrono>
#include <functional>
#include <memory>
#include <set>

namespace linkwright {

/// Makes changes through a helper: the program's side of a session.
class HelperElevation final : public Elevation
{
public:
    /// NoHelper: why there is none.
    using Start = std::function<std::expected<std::unique_ptr<HelperProcess>, NoHelper>(const HelperOrder &order)>;

    /// `grace`: for a change under way, once a person had enough.
    explicit HelperElevation(Start start, std::chrono::milliseconds grace = std::chrono::seconds(5));
    ~HelperElevation() override;

    std::vector<bool> wanted(const FileSystem &files, const std::vector<Intent> &intents,
                             const StopToken &stop) const override;
    /// Folders among them that no helper would act in: nobody is asked for what is to be made there.
    const std::vector<Distrusted> &distrusted() const { return m_distrusted; }
    std::expected<void, ElevationRefusal> begin(const FileSystem &files, std::vector<Intent> intents,
                                                const StopToken &stop) override;
    /// The same for a batch that was cut off at `begun` (see recoverBatch()); from then on recover() brings the intents
    /// to an end that way, and make() takes none.
    std::expected<void, ElevationRefusal> beginRecovery(const FileSystem &files, std::vector<Intent> intents,
                                                        RecoveryWay way, std::int64_t begun, const StopToken &stop);
    Outcome make(const FileSystem &files, std::size_t index, const StopToken &stop) override;
    std::vector<Error> end(const StopToken &stop) override;

    /// Stopped, where nobody answers.
    RecoveryReport recover(const StopToken &stop);

private:
    enum class Lost : std::uint8_t { No, Ended, Silent };

    std::expected<void, ElevationRefusal> begin(const FileSystem &files, HelperRequest request, const StopToken &stop);
    Result<void> ask(FrameKind kind, std::string body, const StopToken &stop);
    /// The answer to the latest question, of this kind; else the helper is lost.
    std::optional<Frame> answer(FrameKind kind, const StopToken &stop);
    ElevationRefusal whyNone();
    void lose(Lost how);

    Start m_start;
    std::chrono::milliseconds m_grace;
    std::vector<Intent> m_intents;
    std::unique_ptr<HelperProcess> m_helper;
    SessionNonce m_nonce{};
    std::uint32_t m_number = 0;
    Lost m_lost = Lost::No;
    std::optional<Error> m_rejected;
    std::set<NativePath> m_touched; // folders
    mutable std::vector<Distrusted> m_distrusted; // by the latest wanted()
};

} // namespace linkwright
