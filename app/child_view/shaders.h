#pragma once

namespace yimi::app::shaders {

// One light for everything: `sun_dir` towards the sun, its colour, the sky's from above and what the ground gives back.

inline constexpr const char* surface_vertex = R"(#version 330 core
layout(location = 0) in vec3 at;
layout(location = 1) in vec2 wall;
layout(location = 2) in vec3 normal;
layout(location = 3) in uint material;
layout(location = 4) in vec4 tint;
uniform mat4 matrix, to_shadow;
uniform vec3 eye;
out vec3 place, facing, colour, in_shadow_map;
out vec2 on_wall;
out float away;
flat out int kind, lies;
void main() {
    gl_Position = matrix * vec4(at, 1.0);
    kind = int(material);
    // What lies on the ground lies on one plane: a later layer comes a hair nearer.
    lies = int(tint.a * 255.0 + 0.5);
    if (kind == 6) gl_Position.z -= tint.a * 255.0 * 2.0e-6 * gl_Position.w;
    place = at;
    facing = normal;
    colour = tint.rgb;
    on_wall = wall;
    away = distance(at.xy, eye.xy);
    vec4 shade = to_shadow * vec4(at + 0.06 * normal, 1.0);
    in_shadow_map = shade.xyz * 0.5 + 0.5;
}
)";

inline constexpr const char* surface_fragment = R"(#version 330 core
in vec3 place, facing, colour, in_shadow_map;
in vec2 on_wall;
in float away;
flat in int kind, lies;
uniform vec3 eye, sun_dir, sun_light, sky_light, ground_light, haze;
uniform float haze_m;
uniform sampler2DShadow shadow_map;
out vec4 shown;

float stripe(float at, float low, float high, float soft) {
    return smoothstep(low - soft, low + soft, at) - smoothstep(high - soft, high + soft, at);
}
vec3 front(vec3 base) {
    float width = fwidth(on_wall.x) + fwidth(on_wall.y);
    float fade = clamp(1.0 - width * 1.2, 0.0, 1.0);
    float soft = clamp(width * 0.7, 0.02, 0.5);
    float across = mod(on_wall.x, 3.3), up = mod(on_wall.y, 3.0);
    float pane = stripe(across, 0.85, 2.45, soft) * stripe(up, 0.95, 2.4, soft);
    float sill = stripe(up, 0.82, 0.95, soft) * stripe(across, 0.75, 2.55, soft);
    float foot = 1.0 - smoothstep(0.45 - soft, 0.45 + soft, on_wall.y);
    vec3 made = base * (1.0 - 0.14 * foot);
    made = mix(made, base * 1.05, sill * fade);
    return mix(mix(made, base * 0.92, (1.0 - fade) * 0.6), vec3(0.47, 0.53, 0.58), pane * fade * 0.85);
}
vec3 car(vec3 base) {
    float soft = 0.015;
    vec3 glass = vec3(0.24, 0.28, 0.31);
    if (on_wall.x > 1.5) {  // its end
        float at = on_wall.x - 2.0;
        vec3 made = mix(base, glass, stripe(on_wall.y, 0.58, 0.9, soft) * stripe(at, 0.1, 0.9, soft));
        made = mix(made, base * 0.55, stripe(on_wall.y, 0.1, 0.26, soft));
        vec3 lamp = vec3(0.85, 0.72, 0.6);
        return mix(made, lamp, stripe(on_wall.y, 0.36, 0.46, soft) * (stripe(at, 0.05, 0.22, soft) + stripe(at, 0.78, 0.95, soft)));
    }
    float cabin = stripe(on_wall.x, 0.16 + 0.12 * on_wall.y, 0.92 - 0.1 * on_wall.y, soft);
    float panes = stripe(on_wall.y, 0.58, 0.9, soft) * cabin * (1.0 - stripe(on_wall.x, 0.53, 0.56, 0.008));
    vec3 made = mix(base, glass, panes);
    made = mix(made, base * 0.8, stripe(on_wall.y, 0.5, 0.53, soft));
    made = mix(made, base * 0.5, 1.0 - smoothstep(0.1, 0.14, on_wall.y));
    for (int wheel = 0; wheel < 2; ++wheel) {
        vec2 off = (on_wall - vec2(wheel == 0 ? 0.19 : 0.8, 0.19)) * vec2(4.5, 1.55);
        float radius = length(off);
        made = mix(made, vec3(0.13), 1.0 - smoothstep(0.31, 0.34, radius));
        made = mix(made, vec3(0.62), 1.0 - smoothstep(0.17, 0.2, radius));
    }
    float gap = max(1.0 - smoothstep(0.0, 0.02, on_wall.x), smoothstep(0.98, 1.0, on_wall.x));
    return mix(made, vec3(0.1), gap * 0.8);
}
float speckle(vec3 at) {
    vec3 cell = floor(at);
    return fract(sin(dot(cell, vec3(12.9898, 78.233, 37.719))) * 43758.5453);
}
/// Slabs of a sidewalk, grains of asphalt, tufts of grass: near by only.
vec3 lying(vec3 base) {
    float width = max(fwidth(on_wall.x), fwidth(on_wall.y));
    float slabs = clamp(1.0 - width / 0.22, 0.0, 1.0), grains = clamp(1.0 - width / 0.05, 0.0, 1.0);
    if (lies == 3 && slabs > 0.0) {
        vec2 joint = abs(fract(on_wall / vec2(0.6, 0.3)) - 0.5) * vec2(0.6, 0.3);
        float soft = max(0.006, width);
        float line = max(smoothstep(0.3 - soft - 0.004, 0.3 - 0.004, joint.x), smoothstep(0.15 - soft - 0.004, 0.15 - 0.004, joint.y));
        float shade = 0.05 * (speckle(vec3(floor(on_wall / vec2(0.6, 0.3)), 1.0)) - 0.5);
        return base * (1.0 + slabs * shade - 0.09 * slabs * line);
    }
    if (lies == 5) return base * (1.0 + grains * 0.12 * (speckle(vec3(on_wall * 60.0, 2.0)) - 0.5));
    if (lies < 3) return base * (1.0 + grains * 0.14 * (speckle(vec3(on_wall * 24.0, 3.0)) - 0.5));
    return base;
}
void main() {
    vec3 base = colour;
    vec3 n = normalize(facing);
    bool two_sided = kind != 6 && kind != 4;
    if (two_sided && dot(n, eye - place) < 0.0) n = -n;
    if (kind == 2) base = front(base);
    else if (kind == 3 && abs(facing.z) < 0.5) base = car(base);
    else if (kind == 6) base = lying(base);
    else if (kind == 4) {
        float near_by = clamp(1.0 - away / 60.0, 0.0, 1.0);
        base *= 1.0 + near_by * (0.34 * speckle(place * 9.0) + 0.2 * speckle(place * 3.1) - 0.27);
    } else if (kind == 5) {
        float across = abs(fract(on_wall.x / 0.14) - 0.5) * 0.14;
        float post = abs(fract(on_wall.x / 2.4 + 0.5) - 0.5) * 2.4;
        float blur = fwidth(on_wall.x);
        bool rail = abs(on_wall.y - 0.12) < 0.025 || abs(on_wall.y - 0.8) < 0.03;
        if (!(across < max(0.013, blur * 0.25) || post < 0.035 || rail)) discard;
    }
    float sunny = max(dot(n, sun_dir), 0.0);
    vec2 off = abs(in_shadow_map.xy - 0.5) * 2.0;
    float inside = 1.0 - smoothstep(0.85, 1.0, max(off.x, off.y));
    float lit = inside > 0.0 ? mix(1.0, texture(shadow_map, in_shadow_map), inside) : 1.0;
    if (kind == 4) sunny = 0.35 + 0.65 * sunny;
    vec3 light = sun_light * sunny * lit + mix(ground_light, sky_light, n.z * 0.5 + 0.5);
    vec3 made = base * light;
    if (kind == 1) {  // of assumed height: hatched
        float line = abs(fract((place.x + place.y + place.z * 1.4) / 0.7) - 0.5) * 2.0;
        float soft = fwidth((place.x + place.y + place.z * 1.4) / 0.7) * 2.0;
        float on = 1.0 - smoothstep(0.25 - soft, 0.25 + soft, line);
        made = mix(made, made * 0.55, on * clamp(1.2 - soft, 0.0, 1.0));
    }
    float veil = 1.0 - exp(-pow(away / haze_m, 2.0));
    shown = vec4(mix(made, haze, veil), 1.0);
}
)";

inline constexpr const char* shade_vertex = R"(#version 330 core
layout(location = 0) in vec3 at;
uniform mat4 matrix;
void main() { gl_Position = matrix * vec4(at, 1.0); }
)";

inline constexpr const char* shade_fragment = R"(#version 330 core
void main() {}
)";

inline constexpr const char* sky_vertex = R"(#version 330 core
uniform mat4 back;
out vec3 ray;
void main() {
    vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
    vec4 low = back * vec4(corner, -1.0, 1.0), far = back * vec4(corner, 1.0, 1.0);
    ray = far.xyz / far.w - low.xyz / low.w;
    gl_Position = vec4(corner, 1.0, 1.0);
}
)";

inline constexpr const char* sky_fragment = R"(#version 330 core
in vec3 ray;
uniform vec3 haze, zenith, sun_dir, sun_light;
out vec4 shown;
void main() {
    vec3 look = normalize(ray);
    float up = clamp(look.z, 0.0, 1.0);
    vec3 made = mix(haze, zenith, pow(up, 0.6));
    float to_sun = max(dot(look, sun_dir), 0.0);
    made += sun_light * (0.5 * smoothstep(0.9993, 0.9997, to_sun) + 0.12 * pow(to_sun, 60.0));
    shown = vec4(made, 1.0);
}
)";

}  // namespace yimi::app::shaders
