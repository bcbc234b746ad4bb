"""Uses the local cloud's services through boto3: python3 clients.py <s3> <json services>"""

import base64
import io
import json
import sys
import time
import zlib

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

S3, SERVICES = sys.argv[1:]
SETTINGS = {
    "region_name": "eu-central-1",
    "aws_access_key_id": "local",
    "aws_secret_access_key": "secret",
}
s3 = boto3.client("s3", endpoint_url=S3, **SETTINGS)
sqs = boto3.client("sqs", endpoint_url=SERVICES, **SETTINGS)
events = boto3.client("events", endpoint_url=SERVICES, **SETTINGS)
athena = boto3.client("athena", endpoint_url=SERVICES, **SETTINGS)

key = "2024/a b+ż 😀.csv"
s3.put_object(Bucket="uploads", Key=key, Body=b"hello")
multipart = boto3.s3.transfer.TransferConfig(multipart_threshold=6 << 20)
s3.upload_fileobj(io.BytesIO(bytes(11 << 20)), "uploads", "big.bin", Config=multipart)
assert s3.head_object(Bucket="uploads", Key="big.bin")["ContentLength"] == 11 << 20

entry = {"Source": "clientele", "DetailType": "upload.done", "Detail": "{}"}
assert events.put_events(Entries=[entry])["FailedEntryCount"] == 0

queue = sqs.get_queue_url(QueueName="ingest")["QueueUrl"]
received = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, WaitTimeSeconds=5)["Messages"]
bodies = [json.loads(message["Body"]) for message in received]
assert [body["detail-type"] for body in bodies] == ["Object Created", "Object Created", "upload.done"]
assert bodies[0]["detail"]["object"]["key"] == key
assert bodies[1]["detail"]["object"]["size"] == 11 << 20
handles = [{"Id": str(i), "ReceiptHandle": m["ReceiptHandle"]} for i, m in enumerate(received)]
assert len(sqs.delete_message_batch(QueueUrl=queue, Entries=handles)["Successful"]) == 3

query = athena.start_query_execution(QueryString="SELECT 'ż' AS a", WorkGroup="clientele")
while True:
    execution = athena.get_query_execution(**{"QueryExecutionId": query["QueryExecutionId"]})["QueryExecution"]
    if execution["Status"]["State"] not in ("QUEUED", "RUNNING"):
        break
    time.sleep(0.05)
assert execution["Status"]["State"] == "SUCCEEDED", execution
rows = athena.get_query_results(QueryExecutionId=query["QueryExecutionId"])["ResultSet"]["Rows"]
assert [row["Data"][0]["VarCharValue"] for row in rows] == ["a", "ż"]
bucket, result = execution["ResultConfiguration"]["OutputLocation"].removeprefix("s3://").split("/", 1)
assert s3.get_object(Bucket=bucket, Key=result)["Body"].read() == '"a"\n"ż"\n'.encode()

# Nobody reads without a signature.
anonymous = boto3.client("s3", endpoint_url=S3, region_name="eu-central-1", config=Config(signature_version=UNSIGNED))
for refused in (lambda: anonymous.list_objects_v2(Bucket="uploads"), lambda: anonymous.get_object(Bucket="uploads", Key=key)):
    try:
        refused()
        raise AssertionError("read without a signature")
    except ClientError as error:
        assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 403, error

# A listing of several pages is whole, and in order.
for number in range(25):
    s3.put_object(Bucket="lake", Key=f"pages/{number:03}.txt", Body=b"x")
pages = s3.get_paginator("list_objects_v2").paginate(Bucket="lake", Prefix="pages/", PaginationConfig={"PageSize": 7})
assert [o["Key"] for page in pages for o in page["Contents"]] == [f"pages/{number:03}.txt" for number in range(25)]

# A copy is a new object, also under a name that needs an escape.
s3.copy_object(Bucket="uploads", Key="kopia ż+ 100%.csv", CopySource={"Bucket": "lake", "Key": "pages/001.txt"})
assert s3.head_object(Bucket="uploads", Key="kopia ż+ 100%.csv")["ContentLength"] == 1

# A body that does not meet its checksum is refused and not stored.
once = boto3.client("s3", endpoint_url=S3, config=Config(retries={"total_max_attempts": 1}), **SETTINGS)
wrong = base64.b64encode(zlib.crc32(b"hellp").to_bytes(4, "big")).decode()
try:
    once.put_object(Bucket="lake", Key="wrong", Body=b"hello", ChecksumCRC32=wrong)
    raise AssertionError("a wrong checksum was taken")
except ClientError as error:
    assert error.response["Error"]["Code"] == "BadDigest", error
assert s3.list_objects_v2(Bucket="lake", Prefix="wrong")["KeyCount"] == 0
