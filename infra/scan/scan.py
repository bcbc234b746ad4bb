"""Expands templates, runs cfn-lint and checkov on them, and compares what they find with the answers that are kept."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

# So many rules have to be evaluated at least: a scanner that reads nothing finds nothing.
LEAST_RULES = 60
# So many of them by checkov, of those that met a resource.
LEAST_SECURITY_RULES = 40


def expanded(template):
    """The template as CloudFormation gets it; folders of code stand for what `sam deploy` uploads."""
    document = yaml_parse(template.read_text(encoding="utf-8"))
    if "Transform" not in document:
        return document
    for resource in document["Resources"].values():
        for name in ("CodeUri", "ContentUri"):
            properties = resource.get("Properties", {})
            if name in properties:
                properties[name] = "s3://code/" + properties[name]
    session = boto3.session.Session(region_name="eu-central-1")
    return Translator({}, Parser(), boto_session=session).translate(document, {})


def lint(templates, files):
    """What cfn-lint finds, and the rules it has. Warnings of expanded templates are about the transform's own making."""
    found = json.loads(output(["cfn-lint", "--format", "json", *map(str, templates)]))
    found += json.loads(output(["cfn-lint", "--format", "json", "--ignore-checks", "W", "--", *map(str, files)]))
    listed = output(["cfn-lint", "--list-rules"]).splitlines()
    rules = {line[:5] for line in listed if line[:1] in "EW" and line[1:5].isdigit() and line[5:6] == ":"}
    places = []
    for match in found:
        path = match["Location"]["Path"] or []
        places.append((match["Rule"]["Id"], str(path[1] if len(path) > 1 else "template"), match["Message"]))
    return rules, places


def check(files):
    """What checkov finds, and the rules that met a resource."""
    # It writes a file's path where a template names a resource, and takes forty letters and slashes in a row for a secret key.
    with tempfile.TemporaryDirectory(prefix="scan_") as folder:
        copies = [shutil.copy(file, folder) for file in files]
        arguments = [argument for copy in copies for argument in ("--file", copy)]
        command = ["checkov", "--framework", "cloudformation", "--output", "json", "--skip-download", *arguments]
        report = json.loads(output(command))
    results = report["results"]
    if results["parsing_errors"] or report["summary"]["parsing_errors"]:
        raise SystemExit(f"checkov could not read {results['parsing_errors']}")
    rules = {result["check_id"] for kind in ("passed_checks", "failed_checks") for result in results[kind]}
    places = [(r["check_id"], r["resource"].rsplit(".", 1)[1], r["check_name"]) for r in results["failed_checks"]]
    return rules, places


def output(command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        raise SystemExit(f"{command[0]} said nothing but: {done.stderr}")
    return done.stdout


def answers(file):
    """Reasons by rule and resource; a line is `rule resource: reason`."""
    kept = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            place, _, reason = line.partition(": ")
            if len(place.split()) != 2 or not reason.strip():
                raise SystemExit(f"{file.name}:{number}: expected `rule resource: reason`, got `{line}`")
            kept[tuple(place.split())] = reason
    return kept


def main(findings, target, templates):
    files = []
    for template in templates:
        file = target / (template.stem + ".json")
        file.write_text(json.dumps(expanded(template), indent=1, default=str), encoding="utf-8")
        files.append(file)
    lint_rules, lint_places = lint(templates, files)
    security_rules, security_places = check(files)
    places = lint_places + security_places
    kept = answers(findings)
    found = {(rule, resource) for rule, resource, _ in places}
    wrong = [f"not answered: {rule} {resource}: {text}" for rule, resource, text in places if (rule, resource) not in kept]
    wrong += [f"no longer found, so remove it: {rule} {resource}" for rule, resource in sorted(set(kept) - found)]
    rules = len(lint_rules) + len(security_rules)
    print(f"{len(templates)} templates, {rules} rules: {len(lint_rules)} of cfn-lint, {len(security_rules)} of checkov that met a resource")
    print(f"{len(found)} findings, {len(found & set(kept))} of them answered in {findings.name}")
    if rules <= LEAST_RULES or len(security_rules) < LEAST_SECURITY_RULES:
        wrong.append(f"expected more than {LEAST_RULES} rules, {LEAST_SECURITY_RULES} of them of checkov: does it read the templates?")
    for line in wrong:
        print(line, file=sys.stderr)
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(argument) for argument in sys.argv[3:]])
