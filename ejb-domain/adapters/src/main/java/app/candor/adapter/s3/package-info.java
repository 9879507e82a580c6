/** The object store over the S3 protocol: AWS, MinIO, Ceph, R2, or the folder that {@code candor up} serves. */
package app.candor.adapter.s3;
