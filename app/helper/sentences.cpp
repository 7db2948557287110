// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "helper/sentences.h"

#include <utility>

namespace linkwright::helper {

namespace {

constexpr Sentences english{
    .makeOne = "Change this link as administrator?",
    .make = "Make these %1 changes of links as administrator?",
    .takeBack = "Take back, as administrator, what was made of %1 changes of links? They were begun on %2 and cut off. "
                "This is what happens at most:",
    .finish = "Make, as administrator, what is missing of %1 changes of links? They were begun on %2 and cut off. This "
              "is what happens at most:",
    .readAll = "Scroll to the end of the list first.",
    .yesMake = "Make the changes",
    .yesTakeBack = "Take them back",
    .yesFinish = "Finish them",
    .no = "Cancel",
    .create = "create",
    .retarget = "retarget",
    .remove = "remove",
    .move = "move",
    .was = "was",
    .to = "to",
    .owner = "owned by user",
    .toFile = "link to a file",
    .toFolder = "link to a folder",
    .junction = "junction",
};

constexpr Sentences german{
    .makeOne = "Diesen Link als Administrator ändern?",
    .make = "Diese %1 Änderungen an Links als Administrator ausführen?",
    .takeBack = "Zurücknehmen, was von %1 Änderungen an Links schon ausgeführt ist, als Administrator? Sie wurden am "
                "%2 begonnen und unterbrochen. Höchstens dies geschieht:",
    .finish = "Ausführen, was von %1 Änderungen an Links noch fehlt, als Administrator? Sie wurden am %2 begonnen und "
              "unterbrochen. Höchstens dies geschieht:",
    .readAll = "Bitte erst bis zum Ende der Liste blättern.",
    .yesMake = "Ausführen",
    .yesTakeBack = "Zurücknehmen",
    .yesFinish = "Zu Ende führen",
    .no = "Abbrechen",
    .create = "anlegen:",
    .retarget = "Ziel ändern:",
    .remove = "entfernen:",
    .move = "verschieben:",
    .was = "vorher",
    .to = "nach",
    .owner = "gehört Benutzer",
    .toFile = "Link auf eine Datei",
    .toFolder = "Link auf einen Ordner",
    .junction = "Junction",
};

} // namespace

const Sentences &sentencesIn(Language language)
{
    switch (language) {
    case Language::English: return english;
    case Language::German: return german;
    } // no default: the compiler then asks every new one
    std::unreachable();
}

} // namespace linkwright::helper
