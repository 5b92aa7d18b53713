#include "gis/support/gdal.h"

#include <cpl_conv.h>
#include <cpl_http.h>
#include <cpl_string.h>

#include <mutex>

namespace yimi::gis {
namespace {

CPLHTTPResult* refuse_network(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*) {
    // GDAL frees it; for none at all it would go on to the network by itself.
    auto* const failure = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    failure->nStatus = 1;
    failure->pszErrBuf = CPLStrdup("sources are read without the network");
    return failure;
}

}  // namespace

std::string head_of(const std::string& path, std::size_t most_bytes) {
    const VsiFile file(path.empty() ? nullptr : VSIFOpenL(path.c_str(), "rb"));
    std::string head(most_bytes, '\0');
    head.resize(file ? VSIFReadL(head.data(), 1, head.size(), file.get()) : 0);
    return head;
}

void register_gdal_drivers() {
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        // Asked for with every feature, on whatever thread reads it: else names of KML that are not ASCII, and their
        // values with them, become rows of underscores.
        CPLSetConfigOption("LIBKML_LAUNDER_FIELD_NAMES", "NO");
        // A file may name an address where the definition of its coordinate system lies: nobody is asked there.
        CPLHTTPSetFetchCallback(refuse_network, nullptr);
        CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{none}");
    });
}

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(&GdalMessages::collect, this);
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
}

Error GdalMessages::as_error(ErrorCode code) const {
    return {code, text_.empty() ? "GDAL gave no reason" : text_, {}};
}

void CPL_STDCALL GdalMessages::collect(CPLErr level, CPLErrorNum, const char* message) {
    if (level < CE_Warning) return;
    auto* const messages = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    if (level >= CE_Failure) ++messages->failures_;
    constexpr std::size_t enough = 2000;  // a damaged file can complain about every row
    if (messages->text_.size() < enough)
        messages->text_ += (messages->text_.empty() ? "" : "; ") + std::string(message);
}

std::vector<char*> as_arguments(std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    return arguments;
}

GdalOption::GdalOption(const char* key, const char* value) : key_(key) {
    CPLSetThreadLocalConfigOption(key, value);
}

GdalOption::~GdalOption() {
    CPLSetThreadLocalConfigOption(key_, nullptr);
}

}  // namespace yimi::gis
