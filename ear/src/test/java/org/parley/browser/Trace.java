package org.parley.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the browser's main thread does for a page, as its own tracing tells. Times are in milliseconds. */
public final class Trace {
    private static final Set<String> SCRIPT_AND_LAYOUT = Set.of(
            "FunctionCall",
            "EvaluateScript",
            "FireAnimationFrame",
            "TimerFire",
            "RunMicrotasks",
            "Layout",
            "UpdateLayoutTree",
            "EventDispatch");

    private static final Set<String> SCRIPT = Set.of(
            "FunctionCall", "EvaluateScript", "FireAnimationFrame", "TimerFire", "RunMicrotasks", "EventDispatch");

    /** Where the scripts of Faces and PrimeFaces come from. */
    private static final String LIBRARIES = "jakarta.faces.resource";

    private static final String FRAME = "BeginMainThreadFrame";
    private static final String TASK = "RunTask";
    private static final double PER_MILLISECOND = 1_000;

    private final Page page;
    private final CDPSession devTools;
    private final List<JsonObject> events = new ArrayList<>();
    private boolean complete;

    /** When something began and ended. */
    private record Span(String name, String url, double from, double to) {}

    private Trace(Page page) {
        this.page = page;
        devTools = page.context().newCDPSession(page);
        devTools.on("Tracing.dataCollected", event -> collect(event.getAsJsonArray("value")));
        devTools.on("Tracing.tracingComplete", event -> complete = true);
        JsonArray categories = new JsonArray();
        List.of(
                        "devtools.timeline",
                        "disabled-by-default-devtools.timeline",
                        "disabled-by-default-devtools.timeline.frame",
                        "__metadata")
                .forEach(categories::add);
        JsonObject configuration = new JsonObject();
        configuration.add("includedCategories", categories);
        JsonObject start = new JsonObject();
        start.addProperty("transferMode", "ReportEvents");
        start.add("traceConfig", configuration);
        devTools.send("Tracing.start", start);
    }

    /** Begins to watch. */
    public static Trace of(Tab tab) {
        return new Trace(tab.page());
    }

    /** What was seen until now: for each frame how long scripts and layout took, and for each task how long it took. */
    public Seen end() {
        devTools.send("Tracing.end");
        page.waitForCondition(() -> complete);
        List<Span> spans = mainThread();
        List<Double> frames = new ArrayList<>();
        List<Span> begun =
                spans.stream().filter(each -> each.name.equals(FRAME)).toList();
        for (int i = 0; i + 1 < begun.size(); i++) {
            frames.add(busy(spans, SCRIPT_AND_LAYOUT, begun.get(i).from, begun.get(i + 1).from));
        }
        List<Span> libraries =
                spans.stream().filter(each -> each.url.contains(LIBRARIES)).toList();
        double script = busy(spans, SCRIPT, 0, Double.MAX_VALUE) - busy(libraries, SCRIPT, 0, Double.MAX_VALUE);
        return new Seen(
                script,
                frames.stream().sorted().toList(),
                spans.stream()
                        .filter(each -> each.name.equals(TASK))
                        .map(each -> each.to - each.from)
                        .sorted()
                        .toList());
    }

    /**
     * Frames and tasks are sorted, the shortest first.
     *
     * @param script how long the chat's own scripts ran in all, those of Faces and PrimeFaces aside
     */
    public record Seen(double script, List<Double> frames, List<Double> tasks) {
        public double medianFrame() {
            return frames.isEmpty() ? 0 : frames.get(frames.size() / 2);
        }

        /** Of a hundred frames, ninety-nine are at most so long. */
        public double worstFrame() {
            return frames.isEmpty() ? 0 : frames.get(frames.size() * 99 / 100);
        }

        public double longestTask() {
            return tasks.isEmpty() ? 0 : tasks.get(tasks.size() - 1);
        }
    }

    private void collect(JsonArray value) {
        for (JsonElement each : value) {
            events.add(each.getAsJsonObject());
        }
    }

    /** The spans of the renderer's thread that had the most to do: the page's, where others stand idle. */
    private List<Span> mainThread() {
        String busiest = "";
        long most = 0;
        for (String thread : threads("CrRendererMain")) {
            long number = events.stream()
                    .filter(each -> thread.equals(thread(each)) && name(each).equals("FunctionCall"))
                    .count();
            if (number > most) {
                busiest = thread;
                most = number;
            }
        }
        String page = busiest;
        return events.stream()
                .filter(each -> page.equals(thread(each)) && each.has("ts"))
                .map(Trace::span)
                .sorted(Comparator.comparingDouble(Span::from))
                .toList();
    }

    private List<String> threads(String name) {
        return events.stream()
                .filter(each -> name(each).equals("thread_name")
                        && each.getAsJsonObject("args")
                                .get("name")
                                .getAsString()
                                .equals(name))
                .map(Trace::thread)
                .distinct()
                .toList();
    }

    private static String thread(JsonObject event) {
        return event.get("pid") + "/" + event.get("tid");
    }

    private static String name(JsonObject event) {
        return event.get("name").getAsString();
    }

    private static Span span(JsonObject event) {
        double from = event.get("ts").getAsDouble() / PER_MILLISECOND;
        double length = event.has("dur") ? event.get("dur").getAsDouble() / PER_MILLISECOND : 0;
        return new Span(name(event), url(event), from, from + length);
    }

    /** Of the script that runs, where the event tells of one. */
    private static String url(JsonObject event) {
        JsonObject data = event.has("args") ? event.getAsJsonObject("args").getAsJsonObject("data") : null;
        return data != null && data.has("url") ? data.get("url").getAsString() : "";
    }

    /** How long any script or layout ran between two moments; what runs inside another is counted once. */
    private static double busy(List<Span> spans, Set<String> names, double from, double to) {
        double sum = 0;
        double until = from;
        for (Span each : spans) {
            if (names.contains(each.name) && each.to > until && each.from < to) {
                sum += Math.min(each.to, to) - Math.max(each.from, until);
                until = Math.min(each.to, to);
            }
        }
        return sum;
    }
}
