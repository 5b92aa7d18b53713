#include "app/panels/import_looks.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "app/document/import_memory.h"
#include "app/panels/import_form.h"
#include "app/text/error_text.h"
#include "gis/io/background.h"
#include "gis/io/guess_crs.h"
#include "gis/io/propose_datum.h"
#include "gis/io/source_files.h"
#include "gis/io/source_keeper.h"

namespace yimi::app {
namespace {

constexpr std::size_t few_layers = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yimi::app::ImportLooks)
};

ImportChoice refused(const std::string& path, const Error& error) {
    ImportChoice choice;
    choice.layer.source = path;
    choice.layer.name = QFileInfo(QString::fromStdString(path)).fileName().toStdString();
    choice.layer.geometry = "none";
    choice.is_refused = true;
    choice.is_picture = gis::is_ground_picture(path);
    choice.failure = choice.is_picture
                         ? Words::tr(
                               "“%1” is a picture of the ground: it holds no features to import, but can lie below "
                               "the map.")
                               .arg(QString::fromStdString(choice.layer.name))
                         : sentence(error);
    return choice;
}

ImportChoice choice_of(gis::SourceLayer layer, const Plan& plan, const ImportMemory& memory, JobContext& job) {
    ImportChoice choice;
    choice.layer = std::move(layer);
    choice.found = choice.layer.encoding;
    if (const auto before = memory.find(choice.layer); before && !choice.layer.raster) {
        choice.options.table = before->table;
        choice.options.mapping = before->mapping;
        choice.remembered = before->on;
    }
    gis::prefer_overlap(choice.layer.crs.guesses, choice.layer.extent, plan);
    choice.datum = compare_datum(choice, plan, job);
    choice.earlier = earlier_versions(choice, plan);
    return choice;
}

/// Whoever takes all files of a shapefile means one: each whole once, in the order of its first part.
std::vector<std::string> wholes(const QStringList& paths) {
    std::vector<std::string> files;
    for (const QString& path : paths) {
        std::string whole = gis::whole_file(path.toStdString());
        if (std::find(files.begin(), files.end(), whole) == files.end()) files.push_back(std::move(whole));
    }
    return files;
}

}  // namespace

std::optional<gis::DatumProposal> compare_datum(const ImportChoice& choice, const Plan& plan, JobContext& job) {
    if (choice.layer.geometry == "none" || !choice.table() || !choice.has_crs()) return std::nullopt;
    gis::SourceKeeper sources;
    return gis::propose_datum(choice.layer, choice.options, plan, sources, job);
}

std::vector<EarlierImport> earlier_versions(const ImportChoice& choice, const Plan& plan) {
    if (!choice.table() || choice.layer.raster) return {};
    return earlier_imports(plan, *choice.table(), choice.layer);
}

Result<std::vector<ImportChoice>> look_into(const QStringList& paths, const Plan& plan, JobContext& job) {
    look_up_usual_systems();
    const ImportMemory memory(ImportMemory::usual_file());
    std::vector<ImportChoice> choices;
    const std::vector<std::string> files = wholes(paths);
    for (std::size_t at = 0; at < files.size(); ++at) {
        job.progress(at, files.size(), "inspect");
        if (job.cancelled()) return Error{ErrorCode::cancelled, {}, {}};
        auto layers = gis::inspect(files[at]);
        if (!layers)
            choices.push_back(refused(files[at], layers.error()));
        else
            for (gis::SourceLayer& layer : layers.value())
                choices.push_back(choice_of(std::move(layer), plan, memory, job));
    }
    return choices;
}

void remember_choices(const std::vector<ImportChoice>& choices) {
    ImportMemory memory(ImportMemory::usual_file());
    for (const ImportChoice& choice : choices) {
        if (!choice.wanted || choice.layer.raster || !choice.table()) continue;
        const bool is_chosen = *choice.table() != choice.layer.table || !choice.options.mapping.empty();
        if (is_chosen)
            memory.remember(choice.layer, {*choice.table(), choice.options.mapping, QDate::currentDate()});
        else
            memory.forget(choice.layer);
    }
    memory.save();  // a convenience; where it cannot be written, Yimi proposes as for the first time
}

void arrange(std::vector<ImportChoice>& choices) {
    const auto has_shapes = [](const ImportChoice& choice) { return choice.layer.geometry != "none"; };
    const auto has_goal = [](const ImportChoice& choice) { return choice.has_goal(); };
    const bool some_have_goal = std::any_of(choices.begin(), choices.end(), has_goal);
    const bool are_few = choices.size() <= few_layers;
    for (ImportChoice& choice : choices) {
        if (choice.is_arranged) continue;
        choice.is_arranged = true;
        // Of a whole database, what says nothing of itself is left out until somebody asks for it.
        choice.wanted = has_shapes(choice) && !is_beside_the_plan(choice.layer) &&
                        (has_goal(choice) || (are_few && (!some_have_goal || choices.size() == 1)));
    }
    // What has to be answered comes first, tables without shapes last; the others keep the order of their files.
    const auto rank = [&](const ImportChoice& choice) {
        if (choice.is_refused) return 4;
        if (!has_shapes(choice)) return 3;
        if (!choice.wanted) return 2;
        return open_question(choice).isEmpty() ? 1 : 0;
    };
    std::stable_sort(choices.begin(), choices.end(),
                     [&](const ImportChoice& a, const ImportChoice& b) { return rank(a) < rank(b); });
}

}  // namespace yimi::app
