package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used: each says why, none holds up the others. */
class BadInputIT {
  private static final String HEADER =
      "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";
  private static final String ROW = "%s,Ann,GTX Basic,%s,Won,2024-01-10,2024-02-13,%d\n";

  @TempDir Path folder;

  @Test
  void eachIsQuarantinedWithAReasonAndTheOthersGoOn() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    write(data, "empty.csv", new byte[0]);
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    write(data, "photo.csv", noise);
    write(data, "truncated.csv.gz", truncatedGzip());
    write(
        data,
        "cell.csv",
        (HEADER + ROW.formatted("A1", "x".repeat(10_000_000), 10))
            .getBytes(StandardCharsets.UTF_8));
    write(
        data,
        "quote.csv",
        (HEADER
                + "A2,Ann,GTX Basic,\"Acme,Won,2024-01-10,2024-02-13,10\nA3,Ann,GTX Basic,Acme,Won,2024-01-10,2024-02-13,10\n")
            .getBytes(StandardCharsets.UTF_8));
    write(data, "report..csv", deal("A4"));
    write(data, "unknown.csv", "colour,shape\nred,round\n".getBytes(StandardCharsets.UTF_8));
    write(data, "Q1 sales + leads 😀 ąę.csv", deal("A5"));
    write(data, "good.csv", deal("A6"));
    Path out = folder.resolve("out");

    CommandLine.Result result =
        CommandLine.run(folder, "load", data.toString(), "--out", out.toString());

    assertThat(result.exitCode()).as(result.output()).isZero();
    Loaded loaded = new Loaded(out);
    for (String key :
        new String[] {
          "empty.csv",
          "photo.csv",
          "truncated.csv.gz",
          "cell.csv",
          "quote.csv",
          "report..csv",
          "unknown.csv"
        }) {
      Map<String, Object> upload = loaded.upload(key);
      assertThat(upload).as(key).containsEntry("status", "quarantined");
      assertThat(upload.get("message"))
          .as(key)
          .asString()
          .hasSizeGreaterThan(30)
          .doesNotContain("Exception");
    }
    for (String key : new String[] {"Q1 sales + leads 😀 ąę.csv", "good.csv"}) {
      assertThat(loaded.upload(key)).as(key).containsEntry("status", "done");
    }
    assertThat(loaded.csv("tables/opportunities.csv")).hasSize(2);
    CommandLine.Result strict =
        CommandLine.run(
            folder,
            "load",
            data.toString(),
            "--out",
            folder.resolve("strict").toString(),
            "--strict");
    assertThat(strict.exitCode()).isEqualTo(2);
  }

  private static byte[] deal(String id) {
    return (HEADER + ROW.formatted(id, "Acme", 10)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] truncatedGzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(HEADER.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 10_000; i++) {
        gzip.write(ROW.formatted("B" + i, "Account " + i, i).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
  }

  private static void write(Path data, String name, byte[] content) throws IOException {
    Files.write(data.resolve(name), content);
  }
}
