/** The CDK app: what `npx cdk deploy` deploys. */
import { App } from 'aws-cdk-lib';
import { addAfterword } from '../lib/afterword-app.ts';

const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env;
addAfterword(new App(), account === undefined || region === undefined ? {} : { account, region });
