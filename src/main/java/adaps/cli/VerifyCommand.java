package adaps.cli;

import adaps.env.trace.TraceException;
import adaps.env.trace.TraceReplay;
import adaps.env.trace.TraceResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code adaps verify}: replays recorded environment traces. */
@Command(
    name = "verify",
    description = {
      "Replays recorded traces of the reference environments and prints the first difference of"
          + " each.",
      "Episodes, steps, agents and entries are counted from 0, as in the trace."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every trace is met",
      "1:a trace differs",
      "2:wrong arguments, or a file is no trace"
    })
public final class VerifyCommand implements Callable<Integer> {
  private static final int MET = 0;
  private static final int DIFFERENT = 1;
  private static final int UNREADABLE = 2;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "TRACE", description = "Trace files, .json or .json.gz.")
  private List<Path> traces;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  private final List<TraceResult> results = new ArrayList<>();
  private boolean unreadable;

  @Override
  public Integer call() throws JsonProcessingException {
    traces.forEach(this::replay);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(report()));
    } else {
      out.println(passed() + " passed, " + (results.size() - passed()) + " failed");
    }
    out.flush();
    if (unreadable) {
      return UNREADABLE;
    }
    return passed() == results.size() ? MET : DIFFERENT;
  }

  private void replay(Path trace) {
    try {
      TraceResult result = TraceReplay.replay(trace);
      results.add(result);
      if (!json) {
        printLine(result);
      }
    } catch (TraceException e) {
      unreadable = true;
      results.add(new TraceResult(trace.toString(), false, 0, e.getMessage()));
      PrintWriter err = spec.commandLine().getErr();
      err.println(e.getMessage());
      err.flush();
    }
  }

  private void printLine(TraceResult result) {
    PrintWriter out = spec.commandLine().getOut();
    if (result.passed()) {
      out.println("passed  " + result.file() + "  " + result.steps() + " steps");
    } else {
      out.println("failed  " + result.file() + "  " + result.firstDifference());
    }
    out.flush();
  }

  private long passed() {
    return results.stream().filter(TraceResult::passed).count();
  }

  private Map<String, Object> report() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("passed", passed());
    report.put("failed", results.size() - passed());
    report.put("files", results);
    return report;
  }
}
