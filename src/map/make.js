// Makes the geometry of the world map: one symbol per State of states.csv, by its two-letter code, in paint order.
// Input: Natural Earth by way of the npm package world-atlas (public domain). Output: src/main/resources/map/world.svg.
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { geoArea, geoCentroid, geoPath, geoContains } from "d3-geo";
import { geoNaturalEarth2 } from "d3-geo-projection";
import { feature, merge } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import countries from "i18n-iso-countries";

const WIDTH = 1440;
const SMALL = 32; // square units below which a State gets a dot as well as, or instead of, its outline
const here = new URL(".", import.meta.url);
const resource = (name) => new URL(`../main/resources/${name}`, here);
const atlas = (name) => JSON.parse(readFileSync(new URL(`node_modules/world-atlas/${name}.json`, here)));

const states = readFileSync(resource("facts/states.csv"), "utf8").split("\n").slice(1).filter(Boolean)
  .map((row) => row.slice(0, 2));

// Areas that the source draws apart and the lists of States do not know.
const PART_OF = { "N. Cyprus": "CY", Somaliland: "SO" };
const NAMED = { Kosovo: "XK" };
// The European Union has no outline of its own: its mark stands in the Atlantic, off its coast.
const PLACED = { EU: [-21, 48] };
const CRIMEA = [34.2, 45.2];

function codeOf(geometry) {
  const name = geometry.properties.name;
  return PART_OF[name] ?? NAMED[name] ?? (geometry.id && countries.numericToAlpha2(geometry.id)) ?? name;
}

// All shapes of one atlas by code, neighbours of one code merged; the polygon that holds Crimea goes to Ukraine
// whoever the source gives it to. Simplified as one network, so that shared borders stay shared.
function shapes(name, detail) {
  const whole = atlas(name);
  const topology = detail ? simplify(presimplify(whole), detail) : whole;
  const byCode = new Map();
  for (const geometry of topology.objects.countries.geometries) {
    const polygons = { Polygon: (g) => [g.arcs], MultiPolygon: (g) => g.arcs }[geometry.type]?.(geometry) ?? [];
    for (const arcs of polygons) {
      const shape = feature(topology, { type: "Polygon", arcs }).geometry;
      const code = geoArea(shape) < 0.01 && geoContains(shape, CRIMEA) ? "UA" : codeOf(geometry);
      byCode.set(code, [...(byCode.get(code) ?? []), { type: "Polygon", arcs }]);
    }
  }
  return new Map([...byCode].map(([code, parts]) => [code, merge(topology, parts)]));
}

const coarse = shapes("countries-110m", Number(process.env.DETAIL ?? 0));
const fine = shapes("countries-50m");
const finest = shapes("countries-10m");
coarse.delete("AQ");
const drawn = { type: "GeometryCollection", geometries: [...coarse.values()] };

const projection = geoNaturalEarth2().rotate([-11, 0]).fitWidth(WIDTH, drawn);
const path = geoPath(projection);

// Rings in whole units, without repeated points; a ring of no area is dropped.
function rings(shape) {
  const found = [];
  let ring = [];
  const context = {
    moveTo: (x, y) => { ring = [[x, y]]; },
    lineTo: (x, y) => { ring.push([x, y]); },
    closePath: () => { found.push(ring); },
    arc: () => {},
  };
  geoPath(projection, context)(shape);
  return found.map(whole).filter((r) => r.length > 2 && area(r) >= 1).sort((a, b) => area(b) - area(a));
}
function whole(ring) {
  const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const apart = points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
  if (apart.length > 1 && String(apart[0]) === String(apart.at(-1))) apart.pop();
  return apart.filter((p, i) => { // points on a straight line say nothing
    const a = apart[(i + apart.length - 1) % apart.length], b = apart[(i + 1) % apart.length];
    return (p[0] - a[0]) * (b[1] - p[1]) !== (p[1] - a[1]) * (b[0] - p[0]);
  });
}
function area(ring) {
  return Math.abs(ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length];
    return sum + x * v - u * y;
  }, 0)) / 2;
}
function draw(found) {
  return found.map((ring) => {
    let [x, y] = ring[0];
    const steps = ring.slice(1).map(([u, v]) => {
      const step = `${u - x}${v - y < 0 ? "" : " "}${v - y}`;
      [x, y] = [u, v];
      return step;
    });
    return `M${ring[0][0]} ${ring[0][1]}l${steps.reduce((a, s) => a + (a && !s.startsWith("-") ? " " : "") + s, "")}z`;
  }).join("");
}

const outlines = [], dots = [], rim = [];
for (const code of states) {
  const found = coarse.has(code) ? rings(coarse.get(code)) : [];
  const size = found.reduce((sum, ring) => sum + area(ring), 0);
  if (size >= SMALL) {
    outlines.push(`<path id="${code}" d="${draw(found)}"/>`);
    continue;
  }
  const place = PLACED[code] ?? middle(fine.get(code) ?? finest.get(code), code);
  const [x, y] = projection(place).map((n) => Math.round(n * 2) / 2);
  rim.push(x);
  dots.push(`<g id="${code}">${dot(x, y, 15, "")}${dot(x, y, 11, ' stroke="currentColor"')}</g>`);
}
// A dot is a line of no length, drawn twice: a rim in the colour of the sheet, then the colour of the State.
// No style sheet: inside <use> only attributes and inheritance are sure to work.
function dot(x, y, width, colour) {
  return `<path fill="none" stroke-linecap="round" stroke-width="${width}"${colour} d="M${x} ${y}h0"/>`;
}
function middle(shape, code) {
  if (!shape) throw new Error(`No place for ${code}`);
  const largest = shape.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }))
    .sort((a, b) => geoArea(b) - geoArea(a))[0];
  return geoCentroid(largest);
}
const land = [...coarse].filter(([code]) => !states.includes(code)).flatMap(([, shape]) => rings(shape));

const [[, top], [, bottom]] = path.bounds(drawn);
const height = Math.ceil(bottom - top);
if (Math.abs(top) > 1) throw new Error("The projection does not start at the top");
const margin = 12; // dots at the rim are seen whole
const left = Math.floor(Math.min(0, ...rim) - margin), right = Math.ceil(Math.max(WIDTH, ...rim) + margin);
const box = [left, -margin, right - left, height + 2 * margin].join(" ");
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">\n` +
  `<path id="land" d="${draw(land)}"/>\n${outlines.join("\n")}\n${dots.join("\n")}\n</svg>\n`;
mkdirSync(resource("map/"), { recursive: true });
writeFileSync(resource("map/world.svg"), svg);
console.log(`${outlines.length} outlines, ${dots.length} dots, ${svg.length} bytes, height ${height}`);
