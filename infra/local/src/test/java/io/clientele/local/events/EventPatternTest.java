package io.clientele.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases follow the pages on event patterns of the EventBridge user guide. */
class EventPatternTest {
  @ParameterizedTest(name = "{0} matches {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          {"a":["x","y"]}                                  | {"a":"y"}
          {"a":[{"prefix":"us-"}]}                         | {"a":"us-east-1"}
          {"a":[{"prefix":{"equals-ignore-case":"EventB"}}]} | {"a":"eventbridge"}
          {"a":[{"suffix":".png"}]}                        | {"a":"x.png"}
          {"a":[{"suffix":{"equals-ignore-case":".png"}}]} | {"a":"x.PNG"}
          {"a":[{"anything-but":["stopped","overloaded"]}]} | {"a":"running"}
          {"a":[{"anything-but":[100,200]}]}               | {"a":300}
          {"a":[{"anything-but":{"prefix":"init"}}]}       | {"a":"started"}
          {"a":[{"anything-but":{"prefix":["a/","b/"]}}]}  | {"a":"c/x"}
          {"a":[{"anything-but":{"suffix":[".txt",".rtf"]}}]} | {"a":"x.csv"}
          {"a":[{"anything-but":{"equals-ignore-case":["initializing","stopped"]}}]} | {"a":"running"}
          {"a":[{"anything-but":{"wildcard":"*/lib/*"}}]}  | {"a":"bin/x"}
          {"a":[{"numeric":[">",0,"<=",5]}]}               | {"a":5}
          {"a":[{"numeric":["=",3.018e2]}]}                | {"a":301.8}
          {"a":[{"numeric":["<",10]}]}                     | {"a":-1}
          {"a":[{"exists":true}]}                          | {"a":"x"}
          {"a":[{"exists":false}]}                         | {"b":"x"}
          {"a":{"b":[{"exists":false}]}}                   | {"c":1}
          {"a":[{"equals-ignore-case":"alice-in-chains"}]} | {"a":"Alice-In-Chains"}
          {"a":[{"wildcard":"dir/*.png"}]}                 | {"a":"dir/sub/x.png"}
          {"a":[{"wildcard":"a\\\\*b*"}]}                  | {"a":"a*bc"}
          {"a":[""]}                                       | {"a":""}
          {"a":[null]}                                     | {"a":null}
          {"a":[true]}                                     | {"a":true}
          {"a":[300]}                                      | {"a":300.0}
          {"a":["x"]}                                      | {"a":["w","x"]}
          {"a":{"b":["x"]}}                                | {"a":[{"b":"y"},{"b":"x"}]}
          {"a":["1",{"prefix":"p"}]}                       | {"a":"pq"}
          {"$or":[{"a":["x"]},{"b":[{"numeric":[">",1]}]}]} | {"a":"z","b":2}
          {"c":["k"],"$or":[{"a":["x"]},{"b":["y"]}]}      | {"a":"x","c":"k"}
          """)
  void matches(String pattern, String event) throws IOException {
    assertThat(pattern(pattern).matches(JSON.std.mapFrom(event))).isTrue();
  }

  @ParameterizedTest(name = "{0} does not match {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          {"a":["x","y"]}                                  | {"a":"z"}
          {"a":["x"]}                                      | {"b":"x"}
          {"a":["x"],"b":["y"]}                            | {"a":"x"}
          {"a":["1"]}                                      | {"a":1}
          {"a":[{"prefix":"us-"}]}                         | {"a":"eu-us-"}
          {"a":[{"prefix":"1"}]}                           | {"a":12}
          {"a":[{"anything-but":["stopped"]}]}             | {"a":"stopped"}
          {"a":[{"anything-but":"stopped"}]}               | {"b":"x"}
          {"a":[{"anything-but":{"prefix":"config/"}}]}    | {"a":"config/settings.yaml"}
          {"a":[{"anything-but":{"prefix":["a/","b/"]}}]}  | {"a":"b/x"}
          {"a":[{"anything-but":{"suffix":".txt"}}]}       | {"a":"x.txt"}
          {"a":[{"anything-but":{"wildcard":"*/lib/*"}}]}  | {"a":"x/lib/y"}
          {"a":[{"numeric":[">",0,"<=",5]}]}               | {"a":0}
          {"a":[{"numeric":[">",0]}]}                      | {"a":"1"}
          {"a":[{"exists":false}]}                         | {"a":"x"}
          {"a":[{"exists":true}]}                          | {"b":"x"}
          {"a":[{"exists":true}]}                          | {"a":{"b":1}}
          {"a":[{"wildcard":"a\\\\*b"}]}                   | {"a":"axb"}
          {"a":[{"wildcard":"dir/*.png"}]}                 | {"a":"dir/x.PNG"}
          {"a":[""]}                                       | {"a":null}
          {"a":[null]}                                     | {"b":1}
          {"a":{"b":["x"]}}                                | {"a":"x"}
          {"$or":[{"a":["x"]},{"b":["y"]}]}                | {"a":"y","b":"x"}
          {"c":["k"],"$or":[{"a":["x"]},{"b":["y"]}]}      | {"a":"x","c":"l"}
          """)
  void doesNotMatch(String pattern, String event) throws IOException {
    assertThat(pattern(pattern).matches(JSON.std.mapFrom(event))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\":\"x\"}",
        "{\"a\":[]}",
        "{\"a\":{}}",
        "{\"a\":[{\"like\":\"x\"}]}",
        "{\"a\":[{\"numeric\":[\"!\",1]}]}",
        "{\"a\":[{\"wildcard\":\"a**b\"}]}",
        "{\"a\":[{\"wildcard\":\"a\\\\b\"}]}",
        "{\"a\":[{\"anything-but\":[]}]}",
        "{\"$or\":[{\"a\":[1]}]}"
      })
  void refusesAPatternThatEventBridgeRefuses(String pattern) {
    assertThatThrownBy(() -> pattern(pattern)).isInstanceOf(InvalidPatternException.class);
  }

  @Test
  void matchesTheExampleOfTheUserGuide() throws IOException {
    EventPattern pattern =
        pattern(
            """
            {"source":["aws.ec2"],"detail-type":["EC2 Instance State-change Notification"],
             "detail":{"state":["terminated"]}}
            """);
    String event =
        """
        {"version":"0","id":"6a7e8feb-b491-4cf7-a9f1-bf3703467718",
         "detail-type":"EC2 Instance State-change Notification","source":"aws.ec2",
         "account":"111122223333","time":"2017-12-22T18:43:48Z","region":"us-west-1",
         "resources":["arn:aws:ec2:us-west-1:123456789012:instance/i-1234567890abcdef0"],
         "detail":{"instance-id":"i-1234567890abcdef0","state":"terminated"}}
        """;

    assertThat(pattern.matches(JSON.std.mapFrom(event))).isTrue();
    assertThat(pattern.matches(JSON.std.mapFrom(event.replace("terminated", "running")))).isFalse();
  }

  private static EventPattern pattern(String json) throws IOException {
    return EventPattern.of(JSON.std.mapFrom(json));
  }
}
